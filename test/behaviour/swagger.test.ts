import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { projectRoot } from "../compile/compile.js";
import type * as Api from "../golden/swagger/output/swagger/index.js";
import { generatePackageOf, type GeneratedPackage } from "./generatedPackage.js";

let generated: GeneratedPackage;
let api: typeof Api;
let requests: Request[] = [];

beforeAll(async () => {
  generated = await generatePackageOf(join(projectRoot, "test/golden/swagger/spec.yaml"), "swagger");
  api = generated.api as unknown as typeof Api;
});

afterAll(() => generated.remove());

beforeEach(() => {
  requests = [];
});

function client(answer: () => Response = () => new Response(null, { status: 204 })): Api.SwaggerClient {
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request);
    return Promise.resolve(answer());
  };
  return api.createSwagger({ fetch, auth: { Key: "k-1" } });
}

describe("a client of a Swagger 2.0 document", () => {
  test("calls host and base path by https, with the key in its header", async () => {
    const result = await api.listPets(client(() => Response.json([{ kind: "cat", name: "Tom" }])));
    expect(result).toMatchObject({ ok: true, data: [{ kind: "cat", name: "Tom" }] });
    expect(requests[0]?.url).toBe("https://api.test/v2/pets");
    expect(requests[0]?.headers.get("X-Key")).toBe("k-1");
    expect(requests[0]?.headers.get("Accept")).toBe("application/json");
  });

  interface ListCase {
    readonly name: string;
    readonly query: NonNullable<Api.ListPetsInput["query"]>;
    readonly want: string;
  }
  const cases: readonly ListCase[] = [
    { name: "commas where nothing is said", query: { kinds: ["cat", "dog"] }, want: "?kinds=cat,dog" },
    { name: "the name again", query: { tags: ["a", "b"] }, want: "?tags=a&tags=b" },
    { name: "vertical bars", query: { codes: [1, 2] }, want: "?codes=1%7C2" },
    { name: "tabs, which the caller writes", query: { columns: "a\tb" }, want: "?columns=a%09b" },
    { name: "a shared parameter", query: { limit: 5 }, want: "?limit=5" },
  ];
  test.each(cases)("writes lists: $name", async ({ query, want }) => {
    await api.listPets(client(), { query });
    expect(new URL(requests[0]?.url ?? "").search).toBe(want);
  });

  test("sends a shared body as JSON", async () => {
    await api.addPet(client(), { body: { kind: "cat", name: "Tom", nick: null } });
    expect(requests[0]?.headers.get("Content-Type")).toBe("application/json");
    expect(await requests[0]?.json()).toEqual({ kind: "cat", name: "Tom", nick: null });
  });

  test("uploads a file as multipart, lists joined by commas where nothing is said", async () => {
    const photo = new Blob(["png"], { type: "image/png" });
    await api.setPhoto(client(), { path: { id: "a/b" }, body: { photo, marks: ["x", "y"] } });
    expect(requests[0]?.url).toBe("https://api.test/v2/pets/a%2Fb/photo");
    expect(requests[0]?.headers.get("Content-Type")).toMatch(/^multipart\/form-data; boundary=/);
    const form = await requests[0]?.formData();
    expect(await (form?.get("photo") as File).text()).toBe("png");
    expect(form?.getAll("marks")).toEqual(["x,y"]);
  });

  test("sends a form without files url-encoded", async () => {
    await api.describePhoto(client(), { path: { id: "a" }, body: { title: "Tom & Co", sizes: [1, 2] } });
    expect(requests[0]?.headers.get("Content-Type")).toBe("application/x-www-form-urlencoded");
    expect(await requests[0]?.text()).toBe("title=Tom+%26+Co&sizes=1&sizes=2");
  });

  test("gives a file as a Blob, and sends no key where none is asked for", async () => {
    const answer = (): Response => new Response("png", { headers: { "Content-Type": "image/png" } });
    const result = await api.getPhoto(client(answer), { path: { id: "a" } });
    expect(result.ok && (await result.data.text())).toBe("png");
    expect(requests[0]?.headers.get("Accept")).toContain("image/png");
    expect(requests[0]?.headers.has("X-Key")).toBe(false);
  });
});
