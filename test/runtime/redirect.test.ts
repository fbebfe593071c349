import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";

import { createApiClient, send } from "../../templates/runtime/index.js";
import type { Middleware, OperationDescription } from "../../templates/runtime/index.js";
import { createFakeApi, get, json, post, rejection } from "./fakeApi.js";
import type { FakeApi } from "./fakeApi.js";

const description = { securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" } as const } };
const security = [["Key"]];

function redirecting(status: number, ...locations: readonly string[]): FakeApi {
  const left = [...locations];
  const answer = (): Response => {
    const location = left.shift();
    return location === undefined ? json({}) : new Response(null, { status, headers: { Location: location } });
  };
  return createFakeApi({ answer, description, auth: { Key: "k" } });
}

async function trace(
  { client, requests }: FakeApi,
  operation: OperationDescription,
  body?: unknown,
): Promise<string[]> {
  await send(client, operation, { body });
  return Promise.all(
    requests.map(async (request) => {
      const { method, url, headers } = request;
      return [method, url, headers.get("X-Key"), headers.get("Authorization"), await request.text()].join(" ").trim();
    }),
  );
}

describe("a key in a header field", () => {
  const headers = { Authorization: "A" };

  test("follows within the origin", async () => {
    expect(await trace(redirecting(307, "/v2/things"), get({ security }))).toEqual([
      "GET https://api.test/v1/things k",
      "GET https://api.test/v2/things k",
    ]);
  });

  test("does not follow to another origin, nor does Authorization, and neither comes back", async () => {
    const api = redirecting(302, "https://other.test/x", "https://api.test/y");
    await send(api.client, get({ security }), {}, { headers });
    const seen = api.requests.map(({ headers }) => [headers.get("X-Key"), headers.get("Authorization")]);
    expect(seen).toEqual([
      ["k", "A"],
      [null, null],
      [null, null],
    ]);
  });

  test.each([
    [301, "GET"],
    [302, "GET"],
    [303, "GET"],
    [307, "POST"],
    [308, "POST"],
  ])("a POST that is answered with %d becomes a %s", async (status, method) => {
    const body = method === "GET" ? "" : ' {"a":1}';
    expect(await trace(redirecting(status, "/b"), post("application/json", { security }), { a: 1 })).toEqual([
      'POST https://api.test/v1/things k  {"a":1}',
      `${method} https://api.test/b k ${body}`.trim(),
    ]);
  });

  test.each([
    [303, "POST", "GET"],
    [303, "PUT", "GET"],
    [303, "DELETE", "GET"],
    [303, "HEAD", "HEAD"],
    [303, "GET", "GET"],
    [301, "PUT", "PUT"],
    [302, "DELETE", "DELETE"],
    [302, "HEAD", "HEAD"],
    [307, "PATCH", "PATCH"],
    [308, "DELETE", "DELETE"],
  ])("%d makes of %s a %s", async (status, method, want) => {
    const api = redirecting(status, "/b");
    await send(api.client, get({ method, security }));
    expect(api.requests.map((request) => request.method)).toEqual([method, want]);
  });

  test.each([
    [303, []],
    [307, ["content-encoding", "content-language", "content-location", "content-md5", "content-type"]],
  ])("fields of the body go with it: %d", async (status, want) => {
    const api = redirecting(status, "/b");
    const fields = { "Content-Encoding": "br", "Content-Language": "de", "Content-Location": "/c", "Content-MD5": "d" };
    await send(api.client, post("text/plain", { security }), { body: "x" }, { headers: { ...fields, "X-Other": "o" } });
    const followed = api.requests[1]?.headers;
    expect([...(followed?.keys() ?? [])].filter((name) => name.startsWith("content-"))).toEqual(want);
    expect(followed?.get("X-Other")).toBe("o");
  });

  test.each([
    ["http://api.test/v1", "https://api.test/v1/things"],
    ["https://api.test/v1", "https://api.test:8443/v1/things"],
    ["http://api.test:8080/v1", "http://api.test/v1/things"],
    ["https://api.test/v1", "https://sub.api.test/v1/things"],
  ])("an origin is scheme, host and port: nothing secret goes from %s to %s", async (baseUrl, location) => {
    const api = redirecting(307, location);
    await send(api.client, get({ security }), {}, { baseUrl, headers: { Authorization: "A" } });
    const seen = api.requests.map(({ url, headers }) => [url, headers.get("X-Key"), headers.get("Authorization")]);
    expect(seen).toEqual([
      [`${baseUrl}/things`, "k", "A"],
      [location, null, null],
    ]);
  });

  test("nor where a Request keeps its fields when it is given none, as in Bun and Deno", async () => {
    const Whole = globalThis.Request;
    globalThis.Request = class extends Whole {
      constructor(input: RequestInfo | URL, { headers, ...init }: RequestInit = {}) {
        super(
          input,
          headers === undefined || [...new Headers(headers).keys()].length === 0 ? init : { ...init, headers },
        );
      }
    };
    try {
      const api = redirecting(302, "https://other.test/");
      await send(api.client, get({ security }));
      expect(api.requests.map(({ headers }) => headers.get("X-Key"))).toEqual(["k", null]);
    } finally {
      globalThis.Request = Whole;
    }
  });

  test("a default port that is written out is the same origin", async () => {
    expect(await trace(redirecting(307, "https://API.test:443/b"), get({ security }))).toEqual([
      "GET https://api.test/v1/things k",
      "GET https://api.test/b k",
    ]);
  });

  test("20 redirects are followed, as by fetch, and no more", async () => {
    const most = redirecting(302, ...Array<string>(20).fill("/a"));
    expect(await send(most.client, get({ security }))).toMatchObject({ ok: true });
    expect(most.requests).toHaveLength(21);
    const oneMore = redirecting(302, ...Array<string>(21).fill("/a"));
    const error = await rejection(send(oneMore.client, get({ security })));
    expect(error).toMatchObject({ kind: "network", operation: "GET /things", status: 302 });
    expect((error as Error).message).toMatch(/more than 20 in a row$/);
    expect(oneMore.requests).toHaveLength(21);
  });

  test("what is refused is not tried again", async () => {
    const { client, requests } = redirecting(302, "file:///a", "file:///b", "file:///c");
    const retry = { limit: 2, backoff: () => 0 };
    expect(await rejection(send(client, get({ security }), {}, { retry }))).toMatchObject({ status: 302 });
    expect(requests).toHaveLength(1);
  });

  test("the body of a redirect is cancelled", async () => {
    for (const location of ["/b", "file:///b"]) {
      const cancel = jest.fn<() => void>();
      const left = [new Response(new ReadableStream({ cancel }), { status: 302, headers: { Location: location } })];
      const { client } = createFakeApi({ answer: () => left.shift() ?? json({}), description, auth: { Key: "k" } });
      await send(client, get({ security })).catch(() => undefined);
      expect(cancel).toHaveBeenCalledTimes(1);
    }
  });

  test("a stream cannot follow", async () => {
    const operation = post("application/octet-stream", { security });
    const body = new Blob(["x"]).stream();
    expect(await rejection(send(redirecting(307, "/a").client, operation, { body }))).toMatchObject({
      kind: "network",
    });
  });

  test("a body that was read goes out again", async () => {
    const left = ["/b", "/c"];
    const bodies: string[] = [];
    const { client } = createFakeApi({
      description,
      auth: { Key: "k" },
      answer: async (request) => {
        bodies.push(await request.text());
        const location = left.shift();
        return location === undefined ? json({}) : new Response(null, { status: 308, headers: { Location: location } });
      },
    });
    await send(client, post("application/json", { security }), { body: { a: 1 } });
    expect(bodies).toEqual(Array(3).fill('{"a":1}'));
  });

  test("other statuses with a location are answers", async () => {
    for (const status of [201, 300, 304, 305, 399]) {
      const { client, requests } = redirecting(status, "/b");
      expect(await send(client, get({ security }))).toMatchObject({ status });
      expect(requests).toHaveLength(1);
    }
  });

  test("a redirect without a location is an answer", async () => {
    const { client } = createFakeApi({
      answer: () => new Response(null, { status: 304 }),
      description,
      auth: { Key: "k" },
    });
    expect(await send(client, get({ security }))).toMatchObject({ ok: false, status: 304 });
  });
});

/** What any server may see: what a client accepts, what the body is, which part and which state are meant. */
const harmless = {
  Accept: "a/b",
  "Accept-Charset": "utf-8",
  "Accept-Encoding": "br",
  "Accept-Language": "de",
  "Content-Encoding": "br",
  "Content-Language": "de",
  "Content-Type": "text/plain",
  "If-Match": '"a"',
  "If-Modified-Since": "b",
  "If-None-Match": '"c"',
  "If-Range": '"d"',
  "If-Unmodified-Since": "e",
  Range: "bytes=0-1",
  "User-Agent": "f",
};

describe("header fields", () => {
  test("that are harmless leave redirects to fetch", async () => {
    const { client, requests } = createFakeApi();
    await send(client, post("text/plain"), { body: "x" }, { headers: harmless });
    expect(requests[0]?.redirect).toBe("follow");
  });

  test("that are harmless go to another origin, and no others", async () => {
    const api = redirecting(307, "/b", "https://other.test/x");
    const headers = { ...harmless, "Content-Location": "/c", "Idempotency-Key": "i", "X-Request-Id": "r" };
    await send(api.client, post("text/plain", { security }), { body: "x" }, { headers });
    const [first, within, elsewhere] = api.requests.map((request) => [...request.headers.keys()]);
    expect(within).toEqual(first);
    expect(elsewhere).toEqual(Object.keys(harmless).map((name) => name.toLowerCase()));
    expect(await api.requests[2]?.text()).toBe("x");
  });

  test.each(["X-Request-Id", "Idempotency-Key", "Referer", "Authorization", "Proxy-Authorization", "Cookie"])(
    "redirects of a request with %s are followed here",
    async (name) => {
      const { client, requests } = createFakeApi();
      await send(client, get(), {}, { headers: { [name]: "x" } });
      expect(requests[0]?.redirect).toBe("manual");
    },
  );

  test("that a middleware adds count as well", async () => {
    const middleware: Middleware = {
      onRequest: ({ request }) => {
        request.headers.set("X-Signature", "s");
        return request;
      },
    };
    const left = ["https://other.test/"];
    const { client, requests } = createFakeApi({
      middleware: [middleware],
      answer: () => {
        const location = left.shift();
        return location === undefined ? json({}) : new Response(null, { status: 302, headers: { Location: location } });
      },
    });
    await send(client, get());
    expect(requests.map(({ headers }) => headers.get("X-Signature"))).toEqual(["s", null]);
  });
});

test("without a credential, redirects are left to fetch", async () => {
  const { client, requests } = createFakeApi();
  await send(client, get());
  expect(requests[0]?.redirect).toBe("follow");
});

test("a redirect mode that a middleware sets is kept", async () => {
  const { client, requests } = redirecting(302, "/b");
  const middleware: Middleware = { onRequest: ({ request }) => new Request(request, { redirect: "error" }) };
  const settings = client.settings();
  const other = createApiClient(settings.description, { ...settings.options, middleware: [middleware] });
  await send(other, get({ security }));
  expect(requests.map(({ redirect }) => redirect)).toEqual(["error"]);
});

describe("in a browser, which hides where a redirect leads", () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  beforeEach(() => {
    Object.defineProperty(globalThis, "navigator", { configurable: true, value: { userAgent: "Mozilla/5.0 (X11)" } });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "navigator");
    if (own !== undefined) Object.defineProperty(globalThis, "navigator", own);
  });

  test.each([
    ["Authorization", "follow"],
    ["authorization", "follow"],
    ["X-Key", "manual"],
  ])("a key in %s: %s", async (name, want) => {
    const securitySchemes = { Key: { type: "apiKey", in: "header", name } as const };
    const { client, requests } = createFakeApi({ description: { securitySchemes }, auth: { Key: "k" } });
    await send(client, get({ security }));
    expect(requests[0]?.redirect).toBe(want);
  });

  test("a key in the query and harmless fields are left to fetch", async () => {
    const securitySchemes = { Key: { type: "apiKey", in: "query", name: "k" } as const };
    const { client, requests } = createFakeApi({ description: { securitySchemes }, auth: { Key: "k" } });
    await send(client, post("text/plain", { security }), { body: "x" }, { headers: harmless });
    expect(requests[0]?.redirect).toBe("follow");
  });

  test.each([
    ["X-CSRF-Token", "manual"],
    ["Ocp-Apim-Subscription-Key", "manual"],
    ["X-Request-Id", "follow"],
  ])("redirects of a request with the undeclared field %s: %s", async (name, want) => {
    const { client, requests } = createFakeApi();
    await send(client, get(), {}, { headers: { [name]: "t" } });
    expect(requests[0]?.redirect).toBe(want);
  });

  test("a redirect with a key in a header field is refused", async () => {
    const opaque = Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
    const { client } = createFakeApi({ answer: () => opaque, description, auth: { Key: "k" } });
    const error = await rejection(send(client, get({ security })));
    expect(error).toMatchObject({ kind: "network", response: opaque, operation: "GET /things" });
    expect((error as Error).message).toMatch(/the credential may not go wherever it leads$/);
  });
});
