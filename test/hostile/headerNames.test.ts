import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { generateIn, openWorkshop } from "./generateFrom.js";
import type { Generated } from "./generateFrom.js";

const workshop = openWorkshop("header-names");
afterAll(workshop.remove);

/** What HTTP allows as the name of no header field. */
const names = [
  "X Api Key",
  "X-Key:",
  "X-Key ",
  " X-Key",
  "X-Käy",
  "X-Key\r\nX-Evil",
  "X-Key\n",
  "X\tKey",
  "X\u0000Key",
  "X/Key",
  "(X)",
  "X=Key",
  '"X"',
  "X@Key",
  "X,Key",
  "{X}",
  "❤️",
  "X\u202eKey",
];

const answer = { description: "ok", content: { "application/json": { schema: { type: "object" } } } };
const headers = Object.fromEntries(names.map((name) => [name, { schema: { type: "string" } }]));
const header = (name: string, index: number): object => ({
  in: "header",
  name,
  required: index % 2 === 0,
  schema: { type: "string" },
});

function documentWithNames(): object {
  const bad = names.map((name, index) => [`Bad${index}`, { type: "apiKey", in: "header", name }] as const);
  const odd = names.map((name, index) => [`Odd${index}`, { type: "http", scheme: name }] as const);
  const operations = [...bad, ...odd].map(([scheme], index): [string, object] => [
    `/s${index}`,
    {
      get: {
        operationId: `get${scheme}`,
        security: [{ [scheme]: [] }, { Good: [] }],
        responses: { 200: answer },
      },
    },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    servers: [{ url: "https://api.test" }],
    paths: {
      ...Object.fromEntries(operations),
      "/parameters": {
        post: {
          operationId: "sendParameters",
          security: [{ Good: [] }],
          parameters: [...names.map(header), { in: "header", name: "X-Good", schema: { type: "string" } }],
          requestBody: {
            content: {
              "multipart/form-data": {
                schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
                encoding: { file: { headers } },
              },
            },
          },
          responses: { 200: { ...answer, headers: { ...headers, "X-Good": { schema: { type: "string" } } } } },
        },
      },
    },
    components: {
      securitySchemes: {
        ...Object.fromEntries<object>([...bad, ...odd]),
        Good: { type: "apiKey", in: "header", name: "X-Good-Key" },
      },
    },
  };
}

type Call = (client: unknown, input?: object) => Promise<{ readonly ok: boolean; readonly headers?: object }>;

let generated: Generated;
let api: Readonly<Record<string, unknown>>;
const requests: Request[] = [];
let client: unknown;

beforeAll(async () => {
  generated = await generateIn(workshop, { name: "names", document: documentWithNames() });
  api = (await import(join(workshop.folder, "names", "index.ts"))) as typeof api;
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request);
    const fields = { "Content-Type": "application/json", "X-Good": "g" };
    return Promise.resolve(new Response("{}", { headers: fields }));
  };
  client = (api.createNames as (options: object) => unknown)({ fetch, auth: { Good: "k" } });
});

describe("names that no header field can have", () => {
  const all = names.flatMap((name, index) => [
    [`Bad${index}`, name],
    [`Odd${index}`, name],
  ]);
  test.each(all)("scheme %s, %j: the operation is called with the other scheme", async (scheme) => {
    requests.length = 0;
    expect(await (api[`get${scheme}`] as Call)(client)).toMatchObject({ ok: true });
    expect(requests.map(({ headers }) => [...headers])).toEqual([
      [
        ["accept", "application/json"],
        ["x-good-key", "k"],
      ],
    ]);
    const reported = generated.diagnostics.filter(({ code }) => code === "model/unusable-security-scheme");
    expect(reported.filter(({ pointer }) => pointer === `/components/securitySchemes/${scheme}`)).toHaveLength(1);
  });

  test("parameters, response headers and headers of parts: the operation is called without them", async () => {
    requests.length = 0;
    const input = { header: { "X-Good": "g" }, body: { file: new Blob(["x"]) } };
    expect(await (api.sendParameters as Call)(client, input)).toMatchObject({ ok: true, headers: { "X-Good": "g" } });
    const [request] = requests;
    expect([...(request?.headers.keys() ?? [])].sort()).toEqual(["accept", "content-type", "x-good", "x-good-key"]);
    expect(await request?.text()).not.toContain("X-Key");
    const codes = generated.diagnostics.map(({ code }) => code);
    for (const code of ["document/unusable-parameter", "model/illegal-header-name"] as const) {
      expect(codes.filter((each) => each === code)).toHaveLength(names.length);
    }
  });
});

/** What the Fetch Standard forbids, what names of objects' own could lose, and how each may be written. */
const suspects = [
  "Accept-Charset",
  "Accept-Encoding",
  "Access-Control-Request-Headers",
  "Access-Control-Request-Method",
  "Connection",
  "CONNECTION",
  "Content-Length",
  "Cookie",
  "Cookie2",
  "Date",
  "DNT",
  "Expect",
  "expect",
  "Host",
  "Keep-Alive",
  "Origin",
  "Proxy-Authenticate",
  "Proxy-Authorization",
  "Proxy-Connection",
  "Referer",
  "Sec-Fetch-Dest",
  "Sec-Fetch-Mode",
  "Sec-Fetch-Site",
  "Sec-WebSocket-Key",
  "Set-Cookie",
  "TE",
  "Trailer",
  "Transfer-Encoding",
  "Upgrade",
  "Via",
  "X-HTTP-Method-Override",
  "__proto__",
  "__PROTO__",
  "constructor",
  "hasOwnProperty",
  "toString",
];

/** What `fetch` never sends as it is given (Node 20). */
const unsendable = /^(?:__proto__|expect|host|keep-alive|sec-fetch-mode|transfer-encoding|upgrade)$/i;
/** Sent with values of their own only, which a parameter can have and a credential has not. */
const particular = new Map([
  ["connection", "close"],
  ["content-length", "6"],
]);

function documentWithSuspects(): object {
  const request = (operationId: string, more: object): object => ({
    post: {
      operationId,
      requestBody: { required: true, content: { "text/plain": { schema: { type: "string" } } } },
      responses: { 200: answer },
      ...more,
    },
  });
  const paths = suspects.flatMap((name, index) => [
    [`/s${index}`, request(`sendKey${index}`, { security: [{ [`Odd${index}`]: [] }, { Good: [] }] })],
    [
      `/p${index}`,
      request(`sendParameter${index}`, { parameters: [{ in: "header", name, schema: { type: "string" } }] }),
    ],
  ]);
  const schemes = suspects.map((name, index) => [`Odd${index}`, { type: "apiKey", in: "header", name }] as const);
  return {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: Object.fromEntries(paths) as object,
    components: {
      securitySchemes: {
        ...Object.fromEntries<object>(schemes),
        Good: { type: "apiKey", in: "header", name: "X-Good-Key" },
      },
    },
  };
}

describe("names that fetch refuses, writes itself or loses", () => {
  let result: Generated;
  let functions: typeof api;
  let server: Server;
  let connected: unknown;
  /** The fields of the last request, as they came over the wire. */
  let received: readonly (readonly [name: string, value: string])[];

  beforeAll(async () => {
    result = await generateIn(workshop, { name: "suspects", document: documentWithSuspects() });
    functions = (await import(join(workshop.folder, "suspects", "index.ts"))) as typeof api;
    server = createServer(({ rawHeaders }, response) => {
      received = rawHeaders.flatMap((name, at) =>
        at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ""] as const] : [],
      );
      response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const auth = { ...Object.fromEntries(suspects.map((_, index) => [`Odd${index}`, "canary"])), Good: "good" };
    connected = (functions.createSuspects as (options: object) => unknown)({ baseUrl, auth });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const valuesOf = (name: string): string[] =>
    received.filter(([each]) => each === name.toLowerCase()).map(([, value]) => value);
  const isReported = (code: string, pointer: string): boolean =>
    result.diagnostics.some((each) => each.code === code && each.pointer === pointer);

  test.each(suspects.map((name, index) => [name, index] as const))("a key in %s", async (name, index) => {
    expect(await (functions[`sendKey${index}`] as Call)(connected, { body: "canary" })).toMatchObject({ ok: true });
    const isLeftOut = unsendable.test(name) || particular.has(name.toLowerCase());
    expect(isReported("model/unusable-security-scheme", `/components/securitySchemes/Odd${index}`)).toBe(isLeftOut);
    expect(valuesOf("X-Good-Key")).toEqual(isLeftOut ? ["good"] : []);
    expect(valuesOf(name).includes("canary")).toBe(!isLeftOut);
  });

  test.each(suspects.map((name, index) => [name, index] as const))("a parameter %s", async (name, index) => {
    const value = particular.get(name.toLowerCase()) ?? "canary";
    const input = { header: { [name]: value }, body: "canary" };
    expect(await (functions[`sendParameter${index}`] as Call)(connected, input)).toMatchObject({ ok: true });
    const isLeftOut = unsendable.test(name);
    expect(isReported("document/unusable-parameter", `/paths/~1p${index}/post/parameters/0`)).toBe(isLeftOut);
    expect(valuesOf(name).includes(value)).toBe(!isLeftOut);
  });
});
