import { runInThisContext } from "node:vm";
import { describe, expect, test } from "@jest/globals";
import { identifier, literal, propertyKey, stringLiteral } from "../../../generator/print/escape.js";
import type { Identifier } from "../../../generator/plan/clientPlan/identifier.js";

/** What an expression is when it runs. */
function evaluate(code: string): unknown {
  return runInThisContext(`"use strict"; (${code});`);
}

const hostileTexts = [
  `";globalThis.__PWNED__=1;//`,
  "`;${globalThis.__PWNED__=1}",
  "'+(globalThis.__PWNED__=1)+'",
  "a\\",
  "line\nbreak\r\u2028and\u2029more\u0085",
  "\ud800 alone",
  "\u202e backwards",
  "</script><!--",
  "__proto__",
  "",
];

describe("stringLiteral", () => {
  test.each(hostileTexts)("survives: %j", (text) => {
    const code = stringLiteral(text);
    expect(evaluate(code)).toBe(text);
    expect(code).toMatch(/^(["'])[^\n\r\u2028\u2029\u202e\u0085]*\1$/);
  });
});

test.each([
  [`a"b`, `'a"b'`],
  [`a'b`, `"a'b"`],
  [`"a' "b'`, String.raw`"\"a' \"b'"`],
  [`"a' "b`, String.raw`'"a\' "b'`],
  [String.raw`\"`, String.raw`'\\"'`],
])("of the quotes for %s, those are taken that need fewer escapes", (text, want) => {
  expect(stringLiteral(text)).toBe(want);
});

describe("propertyKey", () => {
  test.each([
    ["name", "name"],
    ["$ref", "$ref"],
    ["delete", "delete"],
    ["my-name", '"my-name"'],
    ["größe", "größe"],
    ["𝒳", '"𝒳"'],
    ["", '""'],
    ["200", "200"],
    ["1.5", "1.5"],
    ["007", '"007"'],
    ["1e3", '"1e3"'],
    ["-1", '"-1"'],
    ["NaN", "NaN"],
    ["__proto__", '["__proto__"]'],
    ["constructor", "constructor"],
  ])("%s is %s", (name, want) => {
    expect(propertyKey(name)).toBe(want);
    const object = evaluate(`{ ${want}: 1 }`) as object;
    expect(Object.keys(object)).toEqual([name]);
  });
});

describe("literal", () => {
  test.each(["it's", 0, -0, -1.5, 1e21, 5e-324, true, false, null])("%p", (value) => {
    expect(evaluate(literal(value))).toEqual(value);
  });

  test("refuses what JSON cannot say", () => {
    expect(() => literal(Number.NaN)).toThrow("Not a number of JSON");
  });
});

describe("identifier", () => {
  test("takes what the plan has promised", () => {
    expect(identifier("größe$1" as Identifier)).toBe("größe$1");
  });

  test.each(["", "1a", "a-b", "a b", "a;b", "a\u2028b"])("refuses %j", (name) => {
    expect(() => identifier(name as Identifier)).toThrow("Not an identifier");
  });
});
