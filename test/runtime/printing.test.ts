import { inspect } from "node:util";

import { describe, expect, test } from "@jest/globals";

import { ApiError, decodeEventData, decodeJsonLines, send, unwrap } from "../../templates/runtime/index.js";
import type { CallOptions, OperationDescription, SecuritySchemeDescription } from "../../templates/runtime/index.js";
import { answer, createFakeApi, get, json, rejection } from "./fakeApi.js";
import type { FakeApiOptions } from "./fakeApi.js";

const CANARY = "canary-5c3";

/** Every way to print a value that a log is likely to use. */
function prints(value: unknown): readonly string[] {
  const options = { depth: 20, getters: true };
  const spread: unknown = typeof value === "object" ? { ...value } : value;
  return [
    inspect(value, options),
    inspect({ value }, options),
    inspect(spread, options),
    JSON.stringify(value),
    String(value),
    JSON.stringify(Object.entries(Object(value) as object)),
  ];
}

function expectNoCredential(value: unknown): void {
  for (const text of prints(value)) expect(text).not.toContain(CANARY);
}

interface Carrier {
  readonly name: string;
  readonly scheme?: SecuritySchemeDescription;
  readonly options?: CallOptions;
}

const carriers: readonly Carrier[] = [
  { name: "a key in a header field", scheme: { type: "apiKey", in: "header", name: "X-Key" } },
  { name: "a key in the query", scheme: { type: "apiKey", in: "query", name: "k" } },
  { name: "a key in a cookie", scheme: { type: "apiKey", in: "cookie", name: "sid" } },
  { name: "a bearer token", scheme: { type: "http", scheme: "bearer" } },
  { name: "a field of the call", options: { headers: { "X-Key": CANARY } } },
];

describe.each(carriers)("nothing that a call gives shows $name:", ({ scheme, options }) => {
  const call = async (api: FakeApiOptions, operation: Partial<OperationDescription> = {}): Promise<unknown> => {
    const description = { securitySchemes: scheme === undefined ? {} : { S: scheme } };
    const { client, requests } = createFakeApi({ description, auth: { S: CANARY }, ...api });
    const security = scheme === undefined ? [] : [["S"]];
    const secretPath: OperationDescription = get({ path: "/bots/{token}", security, ...operation });
    const outcome = await send(client, secretPath, { path: { token: CANARY } }, options).catch((e: unknown) => e);
    const [request] = requests;
    if (request !== undefined) expect(request.url + JSON.stringify([...request.headers])).toContain(CANARY);
    return outcome;
  };

  test("a success", async () => {
    const result = await call({ answer: () => json({ id: 1 }) });
    expect(result).toMatchObject({ ok: true, data: { id: 1 } });
    expectNoCredential(result);
    expectNoCredential(await unwrap(result as never));
  });

  test("a failure, and what unwrap makes of it", async () => {
    const result = await call({ answer: () => json({ message: "no" }, 401) });
    expect(result).toMatchObject({ ok: false, status: 401 });
    expectNoCredential(result);
    expectNoCredential(await rejection(unwrap(result as never)));
  });

  test.each([
    ["text/event-stream", decodeEventData, "data: 1\n\n"],
    ["application/jsonl", decodeJsonLines, "1\n"],
  ])("a stream: %s", async (type, decode, text) => {
    const result = await call({ answer: () => answer(text, type) }, { stream: { decode } });
    expectNoCredential(result);
    const { data } = result as { readonly data: AsyncIterable<unknown> };
    expectNoCredential(data);
    for await (const item of data) expectNoCredential(item);
  });

  test("a stream that breaks off", async () => {
    const broken = new ReadableStream({
      pull: (controller) => {
        controller.error(new Error(`gone: https://api.test/v1/bots/${CANARY}?k=${CANARY}`));
      },
    });
    const answer = (): Response => new Response(broken, { headers: { "Content-Type": "application/jsonl" } });
    const { data } = (await call({ answer }, { stream: { decode: decodeJsonLines } })) as {
      readonly data: AsyncIterable<unknown>;
    };
    const error = await rejection(
      (async () => {
        for await (const item of data) expectNoCredential(item);
      })(),
    );
    expect(error).toMatchObject({ kind: "network", cause: { message: "gone: https://api.test/…" } });
    expectNoCredential(error);
  });

  test.each<[name: string, answer: NonNullable<FakeApiOptions["answer"]>]>([
    ["a body that is not JSON", () => answer("{", "application/json")],
    ["a redirect that is not followed", () => new Response(null, { status: 302, headers: { Location: "file:///" } })],
    ["no response", () => undefined as unknown as Response],
    [
      "a body that breaks off",
      ({ url }) =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.error(new Error(`error reading a body from ${url}`));
            },
          }),
        ),
    ],
    [
      "a network error that has the URL in its texts, as those of Bun and Deno have",
      ({ url }) => {
        throw Object.assign(new TypeError(`error sending request for url (${url}): refused`), {
          path: url,
          code: "ConnectionRefused",
          cause: new Error(`fetching "${url}" failed`),
        });
      },
    ],
    [
      "what is thrown and no error",
      ({ url }) => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a stand-in for `fetch` may do
        throw `cannot reach ${url}`;
      },
    ],
  ])("an error: %s", async (_, answer) => {
    const error = await call({ answer });
    if (!(error instanceof ApiError)) return;
    expectNoCredential(error);
  });
});

describe("request and response of a result", () => {
  test("are not listed, as in an error, and can be taken out", async () => {
    const { client } = createFakeApi({ answer: () => json({}) });
    const result = await send<{ readonly request: Request; readonly response: Response }>(client, get());
    expect(Object.keys(result)).toEqual(["ok", "status", "data", "operation"]);
    const { request, response } = result;
    expect([request.url, response.status]).toEqual(["https://api.test/v1/things", 200]);
    expect("response" in result).toBe(true);
    expect({ ...result }).not.toHaveProperty("response");
  });
});

describe("URLs in the texts of a cause", () => {
  test.each([
    ["https://u:p@api.test:8443/a?b#c", "https://api.test:8443/…"],
    ["(HTTP://api.test/a(b)c?d=e)", "(HTTP://api.test/…"],
    ['"https://[::1]:80/a"', '"https://[::1]:80/…"'],
    ["https://api.test", "https://api.test"],
    ["https://api.test?k=v", "https://api.test/…"],
    ["connect ECONNREFUSED 127.0.0.1:9", "connect ECONNREFUSED 127.0.0.1:9"],
    ["https://a.test/b https://c.test/d\nhttps://e.test/f", "https://a.test/… https://c.test/…\nhttps://e.test/…"],
  ])("%s", async (text, want) => {
    const cause = new TypeError(text);
    const { stack } = cause;
    const { client } = createFakeApi({
      answer: () => {
        throw cause;
      },
    });
    expect(await rejection(send(client, get()))).toMatchObject({ cause: { message: want } });
    expect(cause.stack).toBe(stack?.replace(text, want));
  });

  test("an error that causes itself does no harm", async () => {
    const cause = Object.assign(new Error("https://a.test/b"), { cause: {} });
    cause.cause = cause;
    const { client } = createFakeApi({ answer: () => Promise.reject(cause) });
    expect(await rejection(send(client, get()))).toMatchObject({
      kind: "network",
      cause: { message: "https://a.test/…" },
    });
  });

  test("the caller's own reason stays as it is", async () => {
    const reason = new Error("https://a.test/b");
    const { client } = createFakeApi();
    const error = await rejection(send(client, get(), {}, { signal: AbortSignal.abort(reason) }));
    expect((error as ApiError).cause).toBe(reason);
    expect(reason.message).toBe("https://a.test/b");
  });
});
