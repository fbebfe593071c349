import { describe, expect, test } from "@jest/globals";

import { decodeHeaders, send } from "../../templates/runtime/index.js";
import type { HeaderForm, HeadersDescription } from "../../templates/runtime/responseHeaders.js";
import { createFakeApi, get } from "./fakeApi.js";

async function headersOf(of: HeadersDescription["of"], sent: HeadersInit, status = 200): Promise<unknown> {
  const { client } = createFakeApi({ answer: () => new Response(null, { status, headers: sent }) });
  const operation = get({ headers: { decode: decodeHeaders, of } });
  return (await send<{ readonly headers?: object }>(client, operation)).headers;
}

describe("a documented header field", () => {
  const mixed: HeaderForm = { members: [["n", "number"]], others: "string" };
  const rows: readonly [name: string, form: HeaderForm | undefined, text: string, want: unknown][] = [
    ["text", undefined, "a, b", "a, b"],
    ["empty text", "string", "", ""],
    ["a whole number", "number", "20", 20],
    ["a negative one", "number", "-1.5", -1.5],
    ["no number", "number", "20 per hour", undefined],
    ["no number for being empty", "number", "", undefined],
    ["hexadecimal is none", "number", "0x10", undefined],
    ["true", "boolean", "true", true],
    ["false, as some servers write it", "boolean", "False", false],
    ["no boolean", "boolean", "1", undefined],
    ["a list", { items: "string" }, "a, b,c", ["a", "b", "c"]],
    ["a list of numbers", { items: "number" }, "1,2", [1, 2]],
    ["an empty list", { items: "number" }, "", []],
    ["a list with something else", { items: "number" }, "1,x", undefined],
    ["an object", mixed, "a,x,n,1", { a: "x", n: 1 }],
    ["an exploded object", { ...mixed, explode: true }, "a=x=y,n=1", { a: "x=y", n: 1 }],
    ["an object with half a member", mixed, "a,x,n", undefined],
    ["an object of other types", mixed, "n,x", undefined],
    ["JSON", "json", '{"a":[1]}', { a: [1] }],
    ["broken JSON", "json", "{", undefined],
  ];
  test.each(rows)("%s", async (...[, form, text, want]) => {
    const fields = [{ name: "X-Field", ...(form === undefined ? {} : { form }) }];
    const headers = await headersOf([{ statuses: [200], fields }], { "x-field": text });
    expect(headers).toEqual(want === undefined ? {} : { "X-Field": want });
  });

  test("in any case of its name, and only where it was sent", async () => {
    const fields = [{ name: "X-A", form: "number" as const }, { name: "x-b" }];
    expect(await headersOf([{ statuses: [200], fields }], { "x-a": "1" })).toEqual({ "X-A": 1 });
  });

  test("with a treacherous name", async () => {
    const headers = await headersOf([{ statuses: [200], fields: [{ name: "__proto__" }] }], [["__proto__", "a"]]);
    expect(Object.entries(headers as object)).toEqual([["__proto__", "a"]]);
    const object = { members: [], others: "string" } as const;
    const value = await headersOf([{ statuses: [200], fields: [{ name: "x", form: object }] }], { x: "__proto__,a" });
    expect(Object.entries((value as { readonly x: object }).x)).toEqual([["__proto__", "a"]]);
  });
});

describe("the status decides", () => {
  const field = (name: string) => [{ name }];
  const of: HeadersDescription["of"] = [
    { statuses: ["default"], fields: field("d") },
    { statuses: ["4XX"], fields: field("c") },
    { statuses: [200, 404], fields: field("n") },
  ];
  const sent = { d: "d", c: "c", n: "n" };
  test.each([
    [404, { n: "n" }],
    [409, { c: "c" }],
    [500, { d: "d" }],
  ])("%d", async (status, want) => {
    expect(await headersOf(of, sent, status)).toEqual(want);
  });

  test("none where none are documented", async () => {
    expect(await headersOf([{ statuses: [404], fields: field("a") }], { a: "a" })).toBeUndefined();
  });
});
