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
  generated = await generateIn(workshop, { name: "names", document: documentWithNames(), layout: "printed" });
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
