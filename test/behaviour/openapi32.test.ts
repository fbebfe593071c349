import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { projectRoot } from "../compile/compile.js";
import type * as Api from "../golden/openapi32/output/openapi32/index.js";
import { generatePackageOf, type GeneratedPackage } from "./generatedPackage.js";

let generated: GeneratedPackage;
let api: typeof Api;
let requests: Request[] = [];

beforeAll(async () => {
  generated = await generatePackageOf(join(projectRoot, "test/golden/openapi32/spec.yaml"), "openapi32");
  api = generated.api as unknown as typeof Api;
});

afterAll(() => generated.remove());

beforeEach(() => {
  requests = [];
});

function client(answer: () => Response = () => Response.json(["a"])): Api.Openapi32Client {
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request);
    return Promise.resolve(answer());
  };
  return api.createOpenapi32({ fetch, auth: { Key: "k-1" } });
}

const empty = (): Response => new Response(null, { status: 204 });

describe("methods", () => {
  test("QUERY has a body", async () => {
    const result = await api.queryThings(client(), { body: { name: "a", limit: 2 } });
    expect(result).toMatchObject({ ok: true, data: ["a"] });
    expect(requests[0]).toMatchObject({ method: "QUERY", url: "https://api.test/things" });
    expect(await requests[0]?.json()).toEqual({ name: "a", limit: 2 });
    expect(requests[0]?.headers.get("X-Key")).toBe("k-1");
  });

  test("an additional one is sent as it is written", async () => {
    await api.linkThing(client(empty), { path: { thingId: "a" }, header: { Link: "</b>" } });
    await api.purgeThingsByThingId(client(empty), { path: { thingId: "a:b" } });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "LINK https://api.test/things/a",
      "purge https://api.test/things/a:b",
    ]);
  });

  test("middleware and results see it so, too", async () => {
    const seen: string[] = [];
    const onRequest = ({ request }: { request: Request }): void => void seen.push(request.method);
    const own = api.createOpenapi32({
      fetch: () => Promise.resolve(empty()),
      auth: { Key: "k-1" },
      middleware: [{ onRequest }],
    });
    const result = await api.purgeThingsByThingId(own, { path: { thingId: "a" } });
    expect([...seen, result.request.method, result.operation]).toEqual(["purge", "purge", "purge /things/{thingId}"]);
  });

  test("one that fetch refuses has no function", () => {
    expect(Object.keys(api)).not.toContain("traceThings");
  });
});

describe("the query string as a whole", () => {
  test("as a form", async () => {
    await api.findThings(client(), { querystring: { filter: { name: "a + b", limit: 1 } } });
    expect(requests[0]?.url).toBe("https://api.test/things?name=a+%2B+b&limit=1");
  });

  test("as JSON", async () => {
    await api.selectFromThing(client(), { path: { thingId: "a" }, querystring: { selector: ["x", "y&z"] } });
    expect(requests[0]?.url).toBe("https://api.test/things/a?%5B%22x%22%2C%22y%26z%22%5D");
  });

  test("left out", async () => {
    await api.selectFromThing(client(), { path: { thingId: "a" } });
    expect(requests[0]?.url).toBe("https://api.test/things/a");
  });
});

describe("cookies", () => {
  test("are written as they are given", async () => {
    await api.findThings(client(), { querystring: { filter: {} }, cookie: { session: "a%2C b" } });
    expect(requests[0]?.headers.get("cookie")).toBe("session=a%2C b");
  });

  test("never begin another one", async () => {
    const call = api.findThings(client(), { querystring: { filter: {} }, cookie: { session: "a; admin=1" } });
    await expect(call).rejects.toMatchObject({ kind: "input" });
    expect(requests).toEqual([]);
  });
});
