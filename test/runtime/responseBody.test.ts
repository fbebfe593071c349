import { describe, expect, jest, test } from "@jest/globals";

import { ApiError, send } from "../../templates/runtime/index.js";
import type { Middleware } from "../../templates/runtime/index.js";
import { answer, createFakeApi, get, rejection } from "./fakeApi.js";

interface Content {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly error?: unknown;
}

const latin1 = new Uint8Array([0x67, 0x72, 0xfc, 0x6e]);

describe("bodies are read as their Content-Type says", () => {
  const rows: readonly [
    name: string,
    body: string | Uint8Array<ArrayBuffer> | null,
    type: string | undefined,
    want: unknown,
  ][] = [
    ["JSON", '{"a":1}', "application/json", { a: 1 }],
    ["JSON in capitals with parameters", '{"a":1}', "Application/JSON; charset=UTF-8", { a: 1 }],
    ["+json", "[1]", "application/problem+json", [1]],
    ["JSON with a byte order mark", "\ufeff1", "application/json", 1],
    ["JSON null", "null", "application/json", null],
    ["text that looks like JSON", "123", "text/plain", "123"],
    ["XML", "<a/>", "application/xml", "<a/>"],
    ["+xml", "<a/>", "application/atom+xml", "<a/>"],
    ["text in another encoding", latin1, "text/plain; charset=ISO-8859-1", "grün"],
    ["text in an unknown encoding", "a", "text/plain; charset=nonsense", "a"],
    ["no type, JSON", '{"a":1}', undefined, { a: 1 }],
    ["no type, text", "a b", undefined, "a b"],
    ["an empty body", "", "application/json", undefined],
    ["no body", null, undefined, undefined],
  ];
  test.each(rows)("%s", async (_, body, type, want) => {
    const { client } = createFakeApi({ answer: () => answer(body, type) });
    expect(await send<Content>(client, get())).toMatchObject({ ok: true, data: want });
    const failing = createFakeApi({ answer: () => answer(body, type, 500) });
    expect(await send<Content>(failing.client, get())).toMatchObject({ ok: false, error: want });
  });

  test.each([
    ["another type", "image/png"],
    ["no type and no text", undefined],
  ])("a Blob: %s", async (_, type) => {
    const { client } = createFakeApi({ answer: () => answer(latin1, type) });
    const { data } = await send<{ readonly data: Blob }>(client, get());
    expect(data).toBeInstanceOf(Blob);
    expect(data.type).toBe(type ?? "");
    expect(new Uint8Array(await data.arrayBuffer())).toEqual(latin1);
  });

  test.each([204, 205, 304])("%d has no body", async (status) => {
    const { client } = createFakeApi({ answer: () => new Response(null, { status }) });
    const { ok, data, error } = await send<Content>(client, get());
    expect([ok, data, error]).toEqual([status < 300, undefined, undefined]);
  });

  test("HEAD has no body", async () => {
    const { client } = createFakeApi({ answer: () => answer("{", "application/json") });
    expect(await send<Content>(client, get({ method: "HEAD" }))).toMatchObject({ ok: true, data: undefined });
  });
});

describe("ok is that of the response", () => {
  test.each([
    [200, true],
    [299, true],
    [304, false],
    [400, false],
    [500, false],
  ])("%d", async (status, ok) => {
    const { client, requests } = createFakeApi({ answer: () => new Response(null, { status }) });
    const result = await send<Content & { readonly response: Response; readonly request: Request }>(client, get());
    expect(result.ok).toBe(ok);
    expect("data" in result).toBe(ok);
    expect("error" in result).toBe(!ok);
    expect(result.response.status).toBe(status);
    expect(result.request.url).toBe(requests[0]?.url);
  });
});

describe("a body that cannot be read", () => {
  test.each([200, 502])("broken JSON with status %d", async (status) => {
    const { client } = createFakeApi({ answer: () => answer('{"a":', "application/json", status) });
    const error = await rejection(send(client, get()));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "decode", status, body: '{"a":', operation: "GET /things" });
    const { request, response, cause } = error as ApiError;
    expect(request?.url).toBe("https://api.test/v1/things");
    expect(response?.status).toBe(status);
    expect(cause).toBeInstanceOf(Error);
  });

  test("a body that breaks off", async () => {
    const broken = new ReadableStream({
      start: (controller) => {
        controller.error(new Error("gone"));
      },
    });
    const { client } = createFakeApi({ answer: () => new Response(broken, { status: 200 }) });
    const error = await rejection(send(client, get()));
    expect(error).toMatchObject({ kind: "network", status: 200, cause: { message: "gone" } });
  });

  test("a body that a middleware has read", async () => {
    const careless: Middleware = {
      async onResponse({ response }) {
        await response.text();
      },
    };
    const { client } = createFakeApi({ middleware: [careless], answer: () => answer("{}") });
    const error = await rejection(send(client, get()));
    expect(error).toMatchObject({ kind: "decode", status: 200, message: expect.stringContaining("clone") as unknown });
  });

  test("no response at all, from a stand-in for fetch", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(undefined as unknown as Response);
    const error = await rejection(send(createFakeApi({ fetch }).client, get()));
    expect(error).toMatchObject({ kind: "network", message: "GET /things: no answer came: `fetch` gave no response" });
  });
});

describe("maxBytes", () => {
  const limited = (answer: () => Response, maxBytes: number, ofCall?: number) => {
    const { client } = createFakeApi({ answer, maxBytes });
    return send(client, get(), {}, ofCall === undefined ? {} : { maxBytes: ofCall });
  };

  test.each([
    ["JSON", '"12345678"', "application/json", 200],
    ["text", "1234567890", "text/plain", 200],
    ["bytes", "1234567890", "image/png", 200],
    ["signs of many bytes", "€€€1", "text/plain", 200],
    ["no type", '"12345678"', undefined, 200],
    ["a failure", '"12345678"', "application/json", 500],
  ])("%s of exactly the limit is read, one byte more is not", async (_, body, type, status) => {
    expect(await limited(() => answer(body, type, status), 10)).toMatchObject({ status });
    const error = await rejection(limited(() => answer(body, type, status), 9));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "decode", status, operation: "GET /things" });
    expect((error as ApiError).reason).toBe("the answer has more than 9 bytes, the limit that `maxBytes` sets");
  });

  test("the call's goes before the client's", async () => {
    expect(await limited(() => answer("12345", "text/plain"), 1, 5)).toMatchObject({ data: "12345" });
    expect(await rejection(limited(() => answer("12345", "text/plain"), 5, 4))).toMatchObject({ kind: "decode" });
  });

  test("no limit by default; none and what is no number let nothing in", async () => {
    const { client } = createFakeApi({ answer: () => answer("x".repeat(2 ** 20), "text/plain") });
    expect(await send(client, get())).toMatchObject({ ok: true });
    for (const limit of [0, -1, NaN]) {
      expect(await rejection(limited(() => answer("1", "text/plain"), limit))).toMatchObject({ kind: "decode" });
    }
    expect(await limited(() => answer(null), 0)).toMatchObject({ ok: true });
  });

  test("counts what is read, not what is announced, and ends there", async () => {
    let pulled = 0;
    const cancel = jest.fn<() => void>();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel,
    });
    const endless = (): Response => new Response(body, { headers: { "Content-Length": "1" } });
    expect(await rejection(limited(endless, 10_000))).toMatchObject({ kind: "decode", status: 200 });
    expect(pulled).toBeLessThan(15);
    expect(cancel).toHaveBeenCalledTimes(1);
    const announced = (): Response =>
      new Response("12", { headers: { "Content-Length": "99", "Content-Type": "text/plain" } });
    expect(await limited(announced, 2)).toMatchObject({ data: "12" });
  });

  test("a body that is no stream, as in React Native, is counted too", async () => {
    const whole = (): Response => Object.defineProperty(answer("123", "text/plain"), "body", { value: undefined });
    expect(await limited(whole, 3)).toMatchObject({ data: "123" });
    expect(await rejection(limited(whole, 2))).toMatchObject({ kind: "decode", status: 200 });
  });
});
