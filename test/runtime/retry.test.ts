import { afterEach, describe, expect, jest, test } from "@jest/globals";

import { send } from "../../templates/runtime/index.js";
import type { OperationDescription, RetryOptions } from "../../templates/runtime/index.js";
import { createFakeApi, get, json, post, rejection } from "./fakeApi.js";
import type { FakeApi } from "./fakeApi.js";

const AT_ONCE = { backoff: () => 0 };
const put: OperationDescription = post("application/json", { method: "PUT" });

type Outcome = number | Error | Response;

/** An API that has these outcomes one after the other, statuses or failures of the network. */
function flaky(outcomes: readonly Outcome[], retry?: number | RetryOptions): FakeApi {
  const left = [...outcomes];
  const answer = (): Response => {
    const outcome = left.shift();
    if (outcome instanceof Error) throw outcome;
    return outcome instanceof Response ? outcome : json({}, outcome);
  };
  return createFakeApi({ answer, retry });
}

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe("what is tried again", () => {
  const limit = { limit: 2, ...AT_ONCE };
  const rows: readonly [
    string,
    OperationDescription,
    RetryOptions | number | undefined,
    Outcome[],
    attempts: number,
    status: number,
  ][] = [
    ["nothing by default", get(), undefined, [503, 200], 1, 503],
    ["until it succeeds", get(), limit, [503, 200], 2, 200],
    ["until the limit", get(), limit, [503, 503, 503, 200], 3, 503],
    ["the statuses that pass", get(), { ...limit, limit: 5 }, [408, 429, 502, 503, 504, 200], 6, 200],
    ["no other status", get(), limit, [500, 200], 1, 500],
    ["a failing network", get(), limit, [new TypeError("gone"), 200], 2, 200],
    ["no POST", post("application/json"), limit, [503, 200], 1, 503],
    ["a POST if so wanted", post("application/json"), { ...limit, methods: ["POST"] }, [503, 200], 2, 200],
    ["other statuses if so wanted", get(), { ...limit, statuses: [500] }, [500, 503], 2, 503],
    ["a PUT", put, limit, [503, 200], 2, 200],
    ["not with a limit that is no number", get(), { ...limit, limit: NaN }, [503, 200], 1, 503],
  ];
  test.each(rows)("%s", async (...[, operation, retry, outcomes, attempts, status]) => {
    const { client, requests } = flaky(outcomes, retry);
    const input = operation.body === undefined ? {} : { body: { a: 1 } };
    expect(await send<{ status: number }>(client, operation, input)).toMatchObject({ status });
    expect(requests).toHaveLength(attempts);
  });

  test.each([
    ["GET", 3],
    ["HEAD", 3],
    ["OPTIONS", 3],
    ["PUT", 3],
    ["DELETE", 3],
    ["QUERY", 3],
    ["POST", 1],
    ["PATCH", 1],
    ["LOCK", 1],
    ["PROPFIND", 1],
  ])("%s is sent %d times", async (method, want) => {
    const { client, requests } = flaky([503, 503, 503], limit);
    await send(client, get({ method }));
    expect(requests.map((request) => request.method)).toEqual(Array(want).fill(method));
  });

  test.each(["TRACE", "CONNECT", "TRACK"])("%s is never sent, as fetch refuses it", async (method) => {
    const { client, requests } = flaky([200], limit);
    expect(await rejection(send(client, get({ method })))).toMatchObject({ kind: "input" });
    expect(requests).toHaveLength(0);
  });

  test("the body of a failed try is cancelled, that of the last one is read", async () => {
    const cancelled: number[] = [];
    const failing = (attempt: number): Response =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull: (controller) => {
            controller.enqueue(new TextEncoder().encode("1"));
            if (attempt === 3) controller.close();
          },
          cancel: () => void cancelled.push(attempt),
        }),
        { status: 503, headers: { "Content-Type": "application/json" } },
      );
    const { client } = flaky([failing(1), failing(2), failing(3)], limit);
    expect(await send(client, get())).toMatchObject({ ok: false, status: 503, error: 1 });
    expect(cancelled).toEqual([1, 2]);
  });

  test("the body goes out every time", async () => {
    const { client, requests } = flaky([503, 503, 200], { limit: 2, ...AT_ONCE });
    await send(client, put, { body: { a: 1 } });
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual(Array(3).fill('{"a":1}'));
  });

  test("a stream cannot go out again", async () => {
    const { client, requests } = flaky([503, 200], { limit: 2, ...AT_ONCE });
    const body = new Blob(["x"]).stream();
    await send(client, { ...put, body: { mediaType: "application/octet-stream" } }, { body });
    expect(requests).toHaveLength(1);
  });

  test("rejects with the last failure of the network", async () => {
    const { client } = flaky([new TypeError("first"), new TypeError("last")], { limit: 1, ...AT_ONCE });
    const error = await rejection(send(client, get()));
    expect(error).toMatchObject({ kind: "network", operation: "GET /things", cause: { message: "last" } });
  });

  test("the call's setting goes before the client's", async () => {
    const { client, requests } = flaky([503, 200], { limit: 1, ...AT_ONCE });
    await send(client, get(), {}, { retry: 0 });
    expect(requests).toHaveLength(1);
  });
});

describe("how long it waits", () => {
  function after(value: string): Response {
    return new Response(null, { status: 429, headers: { "Retry-After": value } });
  }

  async function waits(outcomes: readonly Outcome[], retry: number | RetryOptions): Promise<number[]> {
    jest.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z") });
    jest.spyOn(Math, "random").mockReturnValue(0.5);
    const timers = jest.spyOn(globalThis, "setTimeout");
    const call = send(flaky(outcomes, retry).client, get());
    await jest.runAllTimersAsync();
    await call;
    return timers.mock.calls.map(([, milliseconds]) => milliseconds ?? -1);
  }

  test.each<[string, Outcome[], number | RetryOptions, number[]]>([
    [
      "a random part of a time that doubles",
      [503, 503, 503, 503, 503, 503, 200],
      6,
      [250, 500, 1000, 2000, 4000, 4000],
    ],
    ["a time of its own", [503, 503, 200], { limit: 2, backoff: (attempt) => attempt * 10 }, [5, 10]],
    ["seconds that the answer asks for", [after("3"), 200], 1, [3000]],
    ["until the date that the answer asks for", [after("Thu, 01 Jan 2026 00:00:07 GMT"), 200], 1, [7000]],
    ["not for a date that is past", [after("Wed, 31 Dec 2025 00:00:00 GMT"), 200], 1, [0]],
    ["a minute at most", [after("86400"), 200], 1, [60_000]],
    ["as usual for nonsense", [after("soon"), 200], 1, [250]],
  ])("%s", async (_, outcomes, retry, want) => {
    expect(await waits(outcomes, retry)).toEqual(want);
  });

  test("no longer than the caller's signal", async () => {
    const { client, requests } = flaky([after("60"), 200], 1);
    const controller = new AbortController();
    const call = rejection(send(client, get(), {}, { signal: controller.signal }));
    setTimeout(() => {
      controller.abort("enough");
    }, 5);
    expect(await call).toMatchObject({ kind: "abort", cause: "enough" });
    expect(requests).toHaveLength(1);
  });
});
