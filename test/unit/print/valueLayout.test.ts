import { runInThisContext } from "node:vm";
import { describe, expect, test } from "@jest/globals";
import { format } from "prettier";
import { apiLayout, operationLayout } from "../../../generator/outputs/client/descriptionLayout.js";
import type { Json } from "../../../generator/model/apiModel.js";
import { layOut } from "../../../generator/print/layout.js";
import { valueLayout } from "../../../generator/print/valueLayout.js";

/** What an expression is when it runs. */
function evaluate(code: string): unknown {
  return runInThisContext(`"use strict"; (${code});`);
}

const statuses = Array.from({ length: 60 }, (_, index) => 200 + index);
const parameters = [
  { in: "path", name: "id" },
  { in: "query", name: "limit" },
];

describe("plain data", () => {
  test.each<[string, Json]>([
    ["nothing", [{}, []]],
    ["nested", { a: { "b-c": [{ d: "e" }] }, 200: 1 }],
    ["inherited names", JSON.parse('{"__proto__": {"a": 1}, "constructor": 2, "toString": "x"}') as Json],
  ])("%s is its value", (_, value) => {
    const code = layOut(valueLayout(value));
    expect(evaluate(code)).toEqual(value);
    expect(evaluate(`Object.getPrototypeOf({ a: ${code} }) === Object.prototype`)).toBe(true);
  });

  test.each<[string, Json]>([
    ["a few numbers", [200, 201]],
    ["many numbers", statuses],
    ["a list of tables", parameters],
    ["a list of short tables", [{ a: 1 }, { b: 2 }]],
    [
      "a list of lists",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a long text", { description: "word ".repeat(30) }],
    ["a long text below a short key", { name: "word ".repeat(30) }],
    ["a wide table", Object.fromEntries(statuses.map((status) => [`key-${status}`, { status }]))],
    ["text of wide characters", { description: "漢字".repeat(27), other: "ü".repeat(80) }],
  ])("%s is laid out as prettier does", async (_, value) => {
    const code = `const value = ${layOut(valueLayout(value))};\n`;
    expect(await format(code, { parser: "typescript", printWidth: 120 })).toBe(code);
  });
});

describe("a description", () => {
  test("has each property on a line", () => {
    expect(layOut(operationLayout({ method: "GET", path: "/", server: { url: "https://x.test" } }))).toBe(
      '{\n  method: "GET",\n  path: "/",\n  server: { url: "https://x.test" },\n}',
    );
  });

  test("holds functions of the runtime before all else", () => {
    const stream = { data: "json", decode: "decodeEvents" } as const;
    expect(layOut(operationLayout({ method: "GET", path: "/", stream }))).toBe(
      '{\n  method: "GET",\n  path: "/",\n  stream: { decode: decodeEvents, data: "json" },\n}',
    );
  });

  test("keeps the types of values whose names are inherited", () => {
    const securitySchemes = { constructor: { type: "http", scheme: "bearer" } } as const;
    expect(layOut(apiLayout({ api: "a", servers: [], securitySchemes }))).toMatch(/ as const$/);
  });
});
