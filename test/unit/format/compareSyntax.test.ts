import { describe, expect, test } from "@jest/globals";
import { isSameSyntax } from "../../../generator/format/compareSyntax.js";

describe("texts that say the same", () => {
  test.each([
    { name: "blanks and comments", before: "let a=1 // x", after: "/* y */\nlet a = 1;\n" },
    { name: "semicolons and commas", before: "type A = { a: 1, b: 2 };;", after: "type A = {\n  a: 1;\n  b: 2;\n};" },
    { name: "a comma after the last item", before: "f({ a, b })", after: "f({\n a,\n b,\n})" },
    { name: "quotes", before: `let a = 'it"s'`, after: `let a = "it\\"s"` },
    { name: "escapes of the same character", before: `let a = "\\u0041"`, after: `let a = "A"` },
    { name: "quotes around property names", before: `let a = { "b": 1 }`, after: `let a = { b: 1 }` },
    {
      name: "quotes around names of members",
      before: `interface A { "b"?: 1; "c"(): void }`,
      after: `interface A { b?: 1; c(): void }`,
    },
    {
      name: "parentheses",
      before: "let a = (1 + 2) * ((3)); type B = ((C));",
      after: "let a = (1 + 2) * 3; type B = C;",
    },
    { name: "a bar before a union", before: "type A = B | C", after: "type A =\n  | B\n  | C;" },
    { name: "spelling of numbers", before: "let a = 0XFF + 1.50", after: "let a = 0xff + 1.5" },
  ])("$name", ({ before, after }) => {
    expect(isSameSyntax("a.ts", before, after)).toBe(true);
    expect(isSameSyntax("a.ts", after, before)).toBe(true);
  });
});

describe("texts that do not", () => {
  test.each([
    { name: "a statement is lost", before: "let a; let b", after: "let a" },
    { name: "another name", before: "let a", after: "let b" },
    { name: "another text", before: `let a = "b"`, after: `let a = "c"` },
    { name: "a text becomes a name", before: `let a = "b"`, after: "let a = b" },
    { name: "a text type becomes a reference", before: `type A = "B"`, after: "type A = B" },
    { name: "a computed key", before: `let a = { ["b"]: 1 }`, after: "let a = { b: 1 }" },
    { name: "let and const", before: "let a = 1", after: "const a = 1" },
    { name: "another operator", before: "let a = b + c", after: "let a = b - c" },
    { name: "another prefix", before: "let a = -b", after: "let a = +b" },
    { name: "another order of operations", before: "let a = (b + c) * d", after: "let a = b + c * d" },
    { name: "an optional chain that reaches further", before: "let a = (b?.c).d", after: "let a = b?.c.d" },
    { name: "keyof and readonly", before: "type A = keyof B[]", after: "type A = readonly B[]" },
    { name: "a type import", before: `import type { A } from "a"`, after: `import { A } from "a"` },
    { name: "a type export", before: `export { type A } from "a"`, after: `export { A } from "a"` },
    { name: "extends and implements", before: "class A extends B {}", after: "class A implements B {}" },
    { name: "an optional member", before: "type A = { b?: 1 }", after: "type A = { b: 1 }" },
    { name: "async", before: "async function a() {}", after: "function a() {}" },
    { name: "raw text of a template", before: "let a = b`\\u0041`", after: "let a = b`A`" },
    { name: "a regular expression", before: "let a = /b/g", after: "let a = /b/" },
    { name: "a text that does not parse", before: "let = = 1", after: "let = = 1" },
  ])("$name", ({ before, after }) => {
    expect(isSameSyntax("a.ts", before, after)).toBe(false);
    expect(isSameSyntax("a.ts", after, before)).toBe(false);
  });

  test("types do not parse in JavaScript", () => {
    expect(isSameSyntax("a.mjs", "let a: string", "let a: string")).toBe(false);
    expect(isSameSyntax("a.mjs", "let a", "let a;")).toBe(true);
  });
});
