import { describe, expect, test } from "@jest/globals";
import type { Middleware as FetchMiddleware } from "openapi-fetch";

import { ApiError, send } from "../../templates/runtime/index.js";
import type { Middleware, MiddlewareContext } from "../../templates/runtime/index.js";
import { answer, createFakeApi, get, json, rejection } from "./fakeApi.js";

interface Content {
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly request: Request;
}

describe("middleware", () => {
  test("requests pass it from first to last, responses from last to first", async () => {
    const seen: string[] = [];
    const log = (name: string): FetchMiddleware => ({
      onRequest: () => void seen.push(`> ${name}`),
      onResponse: ({ response }) => void seen.push(`< ${name} ${response.status}`),
    });
    const { client } = createFakeApi({ middleware: [log("a"), log("b")], answer: () => json({ m: 1 }, 404) });
    expect(await send<Content>(client, get())).toMatchObject({ status: 404, error: { m: 1 } });
    expect(seen).toEqual(["> a", "> b", "< b 404", "< a 404"]);
  });

  test("it may read what it passes on, if from a copy", async () => {
    const bodies: string[] = [];
    const read: Middleware = {
      async onResponse({ response }) {
        bodies.push(await response.clone().text());
      },
    };
    const { client } = createFakeApi({ middleware: [read], answer: () => json({ m: 1 }, 500) });
    expect(await send<Content>(client, get())).toMatchObject({ error: { m: 1 } });
    expect(bodies).toEqual(['{"m":1}']);
  });

  test("it may replace the request", async () => {
    const sign: Middleware = {
      onRequest: ({ request }) => new Request(request, { headers: { "X-Signature": "s" } }),
    };
    const { client, requests } = createFakeApi({ middleware: [sign] });
    const { request } = await send<Content>(client, get());
    expect(requests[0]?.headers.get("X-Signature")).toBe("s");
    expect(request.headers.get("X-Signature")).toBe("s");
  });

  test.each([200, 400])("it may replace the response, by one with status %d", async (status) => {
    const replace: Middleware = { onResponse: () => answer("new", "text/plain", status) };
    const { client } = createFakeApi({ middleware: [replace], answer: () => json({}, 500) });
    const want = status === 200 ? { status, data: "new" } : { status, error: "new" };
    expect(await send<Content>(client, get())).toMatchObject(want);
  });

  test.each([200, 418])("it may answer by itself, with status %d", async (status) => {
    const seen: string[] = [];
    const cached: Middleware = { onRequest: () => json({ cached: true }, status) };
    const after: Middleware = {
      onRequest: () => void seen.push("request"),
      onResponse: () => void seen.push("response"),
    };
    const { client, requests } = createFakeApi({ middleware: [cached, after] });
    const content = { cached: true };
    const want = status === 200 ? { status, data: content } : { status, error: content };
    expect(await send<Content>(client, get())).toMatchObject(want);
    expect([requests.length, seen]).toEqual([0, []]);
  });

  test("it may turn a failure of the network into an answer", async () => {
    const offline: Middleware = { onError: () => json({ offline: true }, 503) };
    const { client } = createFakeApi({ middleware: [offline], answer: () => Promise.reject(new TypeError("gone")) });
    expect(await send<Content>(client, get())).toMatchObject({ status: 503, error: { offline: true } });
  });

  test("it is told of an ApiError and may give another error", async () => {
    const told: unknown[] = [];
    const rename: Middleware = {
      onError({ error }) {
        told.push(error);
        return new RangeError("mine");
      },
    };
    const { client } = createFakeApi({ middleware: [rename], answer: () => Promise.reject(new TypeError("gone")) });
    expect(await rejection(send(client, get()))).toEqual(new RangeError("mine"));
    expect(told).toEqual([expect.any(ApiError)]);
    expect(told).toMatchObject([{ kind: "network", cause: { message: "gone" } }]);
  });

  test("what it throws is passed on as it is", async () => {
    const error = new RangeError("mine");
    const failing: Middleware = {
      onRequest() {
        throw error;
      },
    };
    expect(await rejection(send(createFakeApi({ middleware: [failing] }).client, get()))).toBe(error);
  });

  test("it keeps its own this", async () => {
    class Counter implements Middleware {
      count = 0;
      onRequest(): void {
        this.count++;
      }
    }
    const counter = new Counter();
    await send(createFakeApi({ middleware: [counter] }).client, get());
    expect(counter.count).toBe(1);
  });

  test("it is told of the call", async () => {
    const contexts: MiddlewareContext[] = [];
    const { client } = createFakeApi({ middleware: [{ onRequest: (context) => void contexts.push(context) }] });
    const parameters = [{ in: "path", name: "id" } as const];
    await send(client, get({ path: "/things/{id}", parameters }), { path: { id: "a b" } });
    expect(contexts).toMatchObject([{ schemaPath: "/things/{id}", params: { path: { id: "a b" } } }]);
  });

  test("a call passes once, however often it is tried", async () => {
    let passed = 0;
    const { client, requests } = createFakeApi({
      middleware: [{ onRequest: () => void (passed += 1) }],
      answer: () => json({}, 503),
      retry: { limit: 2, backoff: () => 0 },
    });
    await send(client, get());
    expect([passed, requests.length]).toEqual([1, 3]);
  });
});
