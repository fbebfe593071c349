import { describe, expect, test } from "@jest/globals";

import { ApiError, send } from "../../templates/runtime/index.js";
import type { ApiClientOptions, SecuritySchemeDescription } from "../../templates/runtime/index.js";
import { createFakeApi, get, rejection } from "./fakeApi.js";
import type { FakeApi } from "./fakeApi.js";

const securitySchemes: Readonly<Record<string, SecuritySchemeDescription>> = {
  Bearer: { type: "http", scheme: "bearer" },
  Basic: { type: "http", scheme: "Basic" },
  Digest: { type: "http", scheme: "Digest" },
  OAuth: { type: "oauth2" },
  OpenId: { type: "openIdConnect" },
  Key: { type: "apiKey", in: "header", name: "X-Key" },
  Token: { type: "apiKey", in: "header", name: "Authorization" },
  QueryKey: { type: "apiKey", in: "query", name: "api key" },
  CookieKey: { type: "apiKey", in: "cookie", name: "session" },
  Tls: { type: "mutualTLS" },
  constructor: { type: "apiKey" as const, in: "header" as const, name: "X-Constructor" },
};

function api(options: ApiClientOptions): FakeApi {
  return createFakeApi({ ...options, description: { securitySchemes } });
}

interface Sent {
  readonly headers?: Record<string, string>;
  readonly query?: string;
}

async function sent(auth: object | undefined, security: readonly (readonly string[])[]): Promise<Sent> {
  const { client, firstRequest } = api({ auth });
  await send(client, get({ security, parameters: [{ in: "query", name: "q" }] }), { query: { q: 1 } });
  const request = firstRequest();
  return { headers: Object.fromEntries(request.headers), query: new URL(request.url).search };
}

describe("where credentials go", () => {
  const rows: readonly [scheme: string, credential: unknown, want: Sent][] = [
    ["Bearer", "abc", { headers: { authorization: "Bearer abc" } }],
    ["OAuth", "abc", { headers: { authorization: "Bearer abc" } }],
    ["OpenId", "abc", { headers: { authorization: "Bearer abc" } }],
    ["Digest", 'username="x"', { headers: { authorization: 'Digest username="x"' } }],
    ["Basic", { username: "Zoë", password: "p:ß" }, { headers: { authorization: "Basic Wm/DqzpwOsOf" } }],
    ["Basic", { username: "", password: "" }, { headers: { authorization: "Basic Og==" } }],
    ["Key", "abc", { headers: { "x-key": "abc" } }],
    ["Token", "Token abc", { headers: { authorization: "Token abc" } }],
    ["QueryKey", "a&b=c", { query: "?q=1&api%20key=a%26b%3Dc" }],
    ["CookieKey", "a/b+c==", { headers: { cookie: "session=a/b+c==" } }],
    ["Bearer", () => "abc", { headers: { authorization: "Bearer abc" } }],
    ["Bearer", async () => Promise.resolve("abc"), { headers: { authorization: "Bearer abc" } }],
    ["constructor", "abc", { headers: { "x-constructor": "abc" } }],
  ];
  test.each(rows)("%s", async (scheme, credential, want) => {
    expect(await sent({ [scheme]: credential }, [[scheme]])).toEqual({ headers: {}, query: "?q=1", ...want });
  });

  test("a function is asked at every call", async () => {
    let count = 0;
    const { client, requests } = api({ auth: { Bearer: () => `t${++count}` } });
    await send(client, get({ security: [["Bearer"]] }));
    await send(client, get({ security: [["Bearer"]] }));
    expect(requests.map(({ headers }) => headers.get("Authorization"))).toEqual(["Bearer t1", "Bearer t2"]);
  });
});

describe("which alternative is used", () => {
  const auth = { Bearer: "b", Key: "k", QueryKey: "q", CookieKey: "c" };
  const rows: readonly [
    name: string,
    auth: object | undefined,
    security: readonly (readonly string[])[] | undefined,
    want: Sent,
  ][] = [
    ["the first that is configured", auth, [["Basic"], ["Key"], ["Bearer"]], { headers: { "x-key": "k" } }],
    ["only one with all its schemes", auth, [["Basic", "Key"], ["Bearer"]], { headers: { authorization: "Bearer b" } }],
    [
      "all schemes of it",
      auth,
      [["Bearer", "Key", "QueryKey", "CookieKey"]],
      { headers: { authorization: "Bearer b", "x-key": "k", cookie: "session=c" }, query: "?q=1&api%20key=q" },
    ],
    ["before an empty one", auth, [[], ["Key"]], { headers: { "x-key": "k" } }],
    ["the empty one where nothing is configured", {}, [["Key"], []], {}],
    ["the empty one without auth", undefined, [["Key"], []], {}],
    ["no security, no credential", auth, [], {}],
    ["mutual TLS needs nothing", {}, [["Tls"]], {}],
    ["mutual TLS comes after what is configured", auth, [["Tls"], ["Key"]], { headers: { "x-key": "k" } }],
    ["mutual TLS together with a key", auth, [["Tls", "Key"]], { headers: { "x-key": "k" } }],
    [
      "undefined is not configured",
      { Key: undefined, Bearer: "b" },
      [["Key"], ["Bearer"]],
      { headers: { authorization: "Bearer b" } },
    ],
  ];
  test.each(rows)("%s", async (_, auth, security, want) => {
    expect(await sent(auth, security ?? [])).toEqual({ headers: {}, query: "?q=1", ...want });
  });

  test.each([
    [
      "nothing configured",
      {},
      [["Bearer"], ["Key", "QueryKey"]],
      'auth["Bearer"], or auth["Key"] and auth["QueryKey"]',
    ],
    ["half an alternative", { Key: "k" }, [["Key", "QueryKey"]], 'auth["Key"] and auth["QueryKey"]'],
    ["what is inherited is not configured", {}, [["constructor"]], 'auth["constructor"]'],
    ["a scheme that is not described", {}, [["toString"]], 'auth["toString"]'],
  ])("refused: %s", async (_, auth, security, named) => {
    const { client, requests } = api({ auth });
    const error = await rejection(send(client, get({ security })));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "auth", operation: "GET /things" });
    expect((error as ApiError).message).toContain(named);
    expect(requests).toHaveLength(0);
  });
});

describe("header fields of the caller", () => {
  test.each([
    ["of the call replace a credential", { auth: { Bearer: "b" } }, { Authorization: "Mine" }, "Mine"],
    ["of the call stand in for a credential", {}, { authorization: "Mine" }, "Mine"],
    ["of the client stand in for a credential", { headers: { Authorization: "Ours" } }, {}, "Ours"],
    [
      "of the client give way to a credential",
      { auth: { Bearer: "b" }, headers: { Authorization: "Ours" } },
      {},
      "Bearer b",
    ],
  ])("%s", async (_, options, headers, want) => {
    const { client, requests } = api(options);
    await send(client, get({ security: [["Bearer"]] }), {}, { headers });
    expect(requests[0]?.headers.get("Authorization")).toBe(want);
  });
});

describe("credentials that cannot be sent are refused and not quoted", () => {
  const rows: readonly [name: string, scheme: string, credential: unknown][] = [
    ["a line break in a token", "Bearer", "secret\r\nX: 1"],
    ["a line feed at the end", "Key", "secret\n"],
    ["a line break in a query key", "QueryKey", "secret\n"],
    ["a semicolon in a cookie", "CookieKey", "secret; admin=1"],
    ["a line break in a password", "Basic", { username: "a", password: "secret\n" }],
    ["a colon in a username", "Basic", { username: "secret:x", password: "" }],
    ["no password", "Basic", { username: "secret" }],
    ["a text for basic", "Basic", "secret"],
    ["an empty token", "Bearer", ""],
    ["a number", "Bearer", 5],
    ["a function that gives nothing", "Bearer", () => undefined],
    ["a function that fails", "Bearer", () => Promise.reject(new Error("secret"))],
  ];
  test.each(rows)("%s", async (_, scheme, credential) => {
    const { client, requests } = api({ auth: { [scheme]: credential } });
    const error = await rejection(send(client, get({ security: [[scheme]] })));
    expect(error).toMatchObject({ kind: "auth", message: expect.stringContaining(`"${scheme}"`) as unknown });
    expect((error as ApiError).message).not.toContain("secret");
    expect(requests).toHaveLength(0);
  });
});
