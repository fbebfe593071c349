import { afterEach, describe, expect, jest, test } from "@jest/globals";

import { ApiError, send } from "../../templates/runtime/index.js";
import { createFakeApi, get, json, rejection } from "./fakeApi.js";

const never = (): Promise<never> => new Promise(() => undefined);

/** Ends as the platform's `fetch` does. */
function obedient(request: Request): Promise<Response> {
  return new Promise((_, reject) => {
    request.signal.addEventListener("abort", () => {
      reject(request.signal.reason as Error);
    });
  });
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe("timeout", () => {
  test.each([
    ["a fetch that obeys its signal", { answer: obedient }],
    ["a fetch that does not", { answer: never }],
    ["a credential that does not come", { answer: () => json({}), auth: { Key: never } }],
    ["a middleware that does not end", { answer: () => json({}), middleware: [{ onRequest: never }] }],
    ["a body that does not end", { answer: () => new Response(new ReadableStream()) }],
  ])("%s", async (_, options) => {
    const description = { securitySchemes: { Key: { type: "http", scheme: "bearer" } as const } };
    const { client } = createFakeApi({ auth: { Key: "k" }, ...options, description });
    const error = await rejection(send(client, get({ security: [["Key"]] }), {}, { timeout: 10 }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "timeout", message: "GET /things: no answer within 10 ms" });
  });

  test("a credential that comes too late is not sent", async () => {
    const description = { securitySchemes: { Key: { type: "http", scheme: "bearer" } as const } };
    const late = (): Promise<string> => new Promise((resolve) => setTimeout(resolve, 20, "k"));
    const { client, requests } = createFakeApi({ auth: { Key: late }, description });
    await rejection(send(client, get({ security: [["Key"]] }), {}, { timeout: 5 }));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(requests).toHaveLength(0);
  });

  test("retries are included", async () => {
    const { client, requests } = createFakeApi({ answer: () => json({}, 503), timeout: 20, retry: 100 });
    expect(await rejection(send(client, get()))).toMatchObject({ kind: "timeout" });
    expect(requests.length).toBeLessThan(100);
  });

  test.each([undefined, 0, Infinity, 2 ** 40])("none: %s", async (timeout) => {
    const { client } = createFakeApi({ answer: () => new Promise((resolve) => setTimeout(resolve, 20, json({}))) });
    expect(await send<{ ok: boolean }>(client, get(), {}, { timeout })).toMatchObject({ ok: true });
  });

  test("the clock is stopped", async () => {
    const started = jest.spyOn(globalThis, "setTimeout");
    const stopped = jest.spyOn(globalThis, "clearTimeout");
    await send(createFakeApi({ timeout: 60_000 }).client, get());
    expect(started).toHaveBeenCalledTimes(1);
    expect(stopped.mock.calls[0]?.[0]).toBe(started.mock.results[0]?.value);
  });
});

describe("abort", () => {
  test.each([
    ["a fetch that obeys its signal", obedient],
    ["a fetch that does not", never],
  ])("%s", async (_, answer) => {
    const controller = new AbortController();
    const { client } = createFakeApi({ answer });
    const call = rejection(send(client, get(), {}, { signal: controller.signal, timeout: 60_000 }));
    setTimeout(() => {
      controller.abort(new Error("enough"));
    }, 5);
    const error = await call;
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "abort", operation: "GET /things", cause: { message: "enough" } });
    expect((error as ApiError).request?.url).toBe("https://api.test/v1/things");
  });

  test("an aborted signal sends nothing and asks for nothing", async () => {
    const ask = jest.fn(() => "k");
    const description = { securitySchemes: { Key: { type: "http", scheme: "bearer" } as const } };
    const { client, requests } = createFakeApi({ auth: { Key: ask }, description });
    const call = send(client, get({ security: [["Key"]] }), {}, { signal: AbortSignal.abort("no") });
    expect(await rejection(call)).toMatchObject({ kind: "abort", cause: "no" });
    expect(requests).toHaveLength(0);
    expect(ask).not.toHaveBeenCalled();
  });

  test("the caller's signal is let go", async () => {
    const { signal } = new AbortController();
    const added = jest.spyOn(signal, "addEventListener");
    const removed = jest.spyOn(signal, "removeEventListener");
    await send(createFakeApi().client, get(), {}, { signal });
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls[0]?.slice(0, 2)).toEqual(added.mock.calls[0]?.slice(0, 2));
  });
});

test("a failing network", async () => {
  const cause = new TypeError("fetch failed");
  const { client } = createFakeApi({ answer: () => Promise.reject(cause) });
  const error = await rejection(send(client, get()));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ kind: "network", message: "GET /things: no answer came", cause, status: undefined });
});
