import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { ApiError, createApiClient, send } from "../../templates/runtime/index.js";
import type { ApiClient, CallOptions, SecuritySchemeDescription } from "../../templates/runtime/index.js";
import { createFakeApi, get, json, rejection } from "../runtime/fakeApi.js";

/** Each way in which a call can carry a credential. */
interface Carrier {
  readonly name: string;
  readonly scheme?: SecuritySchemeDescription;
  readonly options?: CallOptions;
  readonly path?: string;
}

const carriers: readonly Carrier[] = [
  { name: "a key in a header field", scheme: { type: "apiKey", in: "header", name: "X-Key" } },
  { name: "a key in the query", scheme: { type: "apiKey", in: "query", name: "k" } },
  { name: "a key in a cookie", scheme: { type: "apiKey", in: "cookie", name: "sid" } },
  { name: "a bearer token", scheme: { type: "http", scheme: "bearer" } },
  { name: "OAuth 2", scheme: { type: "oauth2" } },
  { name: "Authorization by hand", options: { headers: { authorization: "Basic eDp5" } } },
  { name: "Cookie by hand", options: { headers: { Cookie: "a=b" } } },
  { name: "a field with the name of a secret", options: { headers: { "X-Auth-Token": "canary" } } },
  { name: "a field whose name says nothing", options: { headers: { "X-Customer": "canary" } } },
  { name: "a key for a subscription", options: { headers: { "Ocp-Apim-Subscription-Key": "canary" } } },
  { name: "a key that signs", options: { headers: { "X-Signing-Key": "canary" } } },
  { name: "a key in a field that is harmless", scheme: { type: "apiKey", in: "header", name: "User-Agent" } },
  { name: "a query with the name of a secret", path: "/things?access_token=canary" },
  { name: "a key for a subscription in the query", path: "/things?subscription-key=canary" },
  { name: "a signature in the query", path: "/things?X-Amz-Signature=canary" },
  { name: "a short signature in the query", path: "/things?sig=canary" },
];

const hostile: readonly (readonly [location: string, reason: RegExp])[] = [
  ["file:///etc/hostname", /neither http nor https/],
  ["FILE:/etc/hostname", /neither http nor https/],
  ["data:application/json,{}", /neither http nor https/],
  ["blob:nodedata:1", /neither http nor https/],
  ["javascript:alert(1)", /neither http nor https/],
  ["ftp://api.test/", /neither http nor https/],
  ["about:blank", /neither http nor https/],
  ["ws://api.test/", /neither http nor https/],
  ["node:fs", /neither http nor https/],
  ["view-source:https://api.test/", /neither http nor https/],
  ["https://user:pass@api.test/", /user name or a password/],
  ["https://user@api.test/", /user name or a password/],
  ["https://:pass@api.test/", /user name or a password/],
  ["//user:pass@api.test/", /user name or a password/],
  ["\\\\user:pass@api.test/", /user name or a password/],
  ["http://api.test/v1/things", /https to http/],
  ["http://api.test:443/", /https to http/],
  ["HTTP://127.0.0.1/", /https to http/],
  ["https://", /not a URL/],
  ["http://[", /not a URL/],
  ["https://a b/", /not a URL/],
  ["https://api.test:99999/", /not a URL/],
  ["//", /not a URL/],
];

function redirectingTo(carrier: Carrier, locations: readonly string[]) {
  const left = [...locations];
  const answer = (): Response => {
    const location = left.shift();
    return location === undefined
      ? json({ stolen: true })
      : new Response("moved", { status: 302, headers: { Location: location } });
  };
  const securitySchemes = carrier.scheme === undefined ? {} : { S: carrier.scheme };
  const api = createFakeApi({ answer, description: { securitySchemes }, auth: { S: "canary" } });
  const security = carrier.scheme === undefined ? [] : [["S"]];
  const call = (): Promise<unknown> =>
    send(api.client, get({ security, path: carrier.path ?? "/things" }), {}, carrier.options);
  return { ...api, call };
}

describe.each(carriers)("with $name", (carrier) => {
  test.each(hostile)("a redirect to %s is refused", async (location, reason) => {
    const { call, requests } = redirectingTo(carrier, [location]);
    const error = await rejection(call());
    expect(error).toBeInstanceOf(ApiError);
    const { kind, operation, message, request, response } = error as ApiError;
    expect({ kind, operation, status: response?.status }).toEqual({
      kind: "network",
      operation: `GET ${carrier.path ?? "/things"}`,
      status: 302,
    });
    expect(message).toMatch(reason);
    expect(request?.url).toMatch(/^https:\/\/api\.test\/v1\/things/);
    expect(response?.headers.get("Location")).toBe(location);
    expect(requests).toHaveLength(1);
  });

  test("nor is one after a harmless one", async () => {
    const { call, requests } = redirectingTo(carrier, ["https://other.test/", "http://other.test/"]);
    expect(await rejection(call())).toMatchObject({ kind: "network", status: 302 });
    expect(requests).toHaveLength(2);
  });

  test.each([
    "https://other.test/",
    "//other.test/",
    "\\\\other.test\\",
    "/\\other.test",
    "https://api.test:8443/",
    "https://api.test.:443/",
    "https:\\\\other.test",
    "https:///other.test",
  ])("nothing secret follows to %s", async (location) => {
    const { call, requests } = redirectingTo(carrier, [location]);
    await call();
    expect(requests).toHaveLength(2);
    const followed = requests[1];
    const fields = [...(followed?.headers.keys() ?? [])].filter((name) => name !== "accept");
    expect({ url: followed?.url.includes("canary"), fields }).toEqual({ url: false, fields: [] });
  });
});

test.each(["X-Signing-Key", "Ocp-Apim-Subscription-Key", "X-Tenant"])(
  "the header parameter %s does not follow to another origin",
  async (name) => {
    const left = ["/b", "https://other.test/"];
    const { client, requests } = createFakeApi({
      answer: () => {
        const location = left.shift();
        return location === undefined ? json({}) : new Response(null, { status: 307, headers: { Location: location } });
      },
    });
    const parameters = [{ in: "header", name, style: "simple", explode: false }] as const;
    await send(client, get({ parameters }), { header: { [name]: "canary" } });
    expect(requests.map(({ headers }) => headers.get(name))).toEqual(["canary", "canary", null]);
  },
);

describe("where fetch follows by itself", () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const location = decodeURIComponent((request.url ?? "").slice(1));
      response.writeHead(302, { Location: location }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  const callTo = (location: string, options: CallOptions = {}): Promise<unknown> => {
    const client: ApiClient = createApiClient({ api: "a", servers: [{ url: origin }], securitySchemes: {} });
    return send(client, get({ path: `/${encodeURIComponent(location)}` }), {}, options);
  };
  const followed = hostile.filter(([, reason]) => !reason.test("https to http")).map(([location]) => location);

  test.each(followed)("a redirect to %s gives an error and no data", async (location) => {
    expect(await rejection(callTo(location))).toMatchObject({ name: "ApiError", kind: "network" });
    const headers = { Authorization: "canary" };
    expect(await rejection(callTo(location, { headers }))).toMatchObject({ kind: "network", status: 302 });
  });

  test.each(["file:///etc/hostname", "data:text/plain,x", "https://user:pass@api.test/", "https://user@api.test/"])(
    "what came from %s is refused where fetch went there",
    async (url) => {
      const response = Object.defineProperties(json({}), { redirected: { value: true }, url: { value: url } });
      const { client } = createFakeApi({ answer: () => response });
      expect(await rejection(send(client, get()))).toMatchObject({ kind: "network", status: 200 });
      expect(response.body?.locked === true || response.bodyUsed).toBe(true);
    },
  );
});
