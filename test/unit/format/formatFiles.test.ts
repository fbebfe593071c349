import { describe, expect, test } from "@jest/globals";
import type { DraftFile, OutputPath } from "../../../generator/document/files.js";
import { formatFiles } from "../../../generator/format/index.js";

async function formatOne(path: string, text: string, layout: DraftFile["layout"] = "prettier"): Promise<string> {
  const [file] = await formatFiles([{ path: path as OutputPath, text, layout }]);
  expect(file?.path).toBe(path);
  return file?.text ?? "";
}

const wide = `export function ${"a".repeat(42)}(${"b".repeat(20)}: string, ${"c".repeat(19)}: string) {}
`;

describe("formatFiles", () => {
  test.each([
    {
      name: "TypeScript",
      path: "a.ts",
      given: "export type  A={'a':1,\n\"b-c\":2}",
      want: 'export type A = { a: 1; "b-c": 2 };\n',
    },
    { name: "the print width is 120", path: "a.ts", given: wide, want: wide },
    {
      name: "and not more",
      path: "a.ts",
      given: wide.replace("bbb", "bbbb"),
      want: wide.replace("bbb", "bbbb").replace("(", "(\n  ").replace(", ", ",\n  ").replace(")", ",\n)"),
    },
    { name: "a folder and several endings", path: "x/y.d.mts", given: "export {  }", want: "export {};\n" },
    { name: "JavaScript", path: "build.mjs", given: "import  'x'", want: 'import "x";\n' },
    { name: "JSON", path: "a.json", given: '{"a":[1],}', want: '{"a":[1],}' },
    { name: "JSON that is valid", path: "a.json", given: '{"a":[1]}', want: '{ "a": [1] }\n' },
    {
      name: "package.json, as npm writes it",
      path: "x/package.json",
      given: '{"a":[1]}',
      want: `${JSON.stringify({ a: [1] }, undefined, 2)}\n`,
    },
    {
      name: "Markdown",
      path: "README.md",
      given: "# A\n* b\n\n```ts\nlet  a=1\n```",
      want: "# A\n\n- b\n\n```ts\nlet a = 1;\n```\n",
    },
    { name: "CRLF", path: "a.ts", given: "let a = 1;\r\nlet b = `\r\n`;\r\n", want: "let a = 1;\nlet b = `\n`;\n" },
    { name: "an unknown ending", path: "LICENSE", given: "as  it is", want: "as  it is" },
    { name: "what does not parse", path: "a.ts", given: "export type  = {", want: "export type  = {" },
    { name: "nothing", path: "a.ts", given: "", want: "" },
    { name: "hostile text", path: "a.ts", given: "let a='\\u2028*/`${b}`'", want: 'let a = "\\u2028*/`${b}`";\n' },
  ])("$name", async ({ path, given, want }) => {
    expect(await formatOne(path, given)).toBe(want);
  });

  test.each([
    { name: "one line end is added", given: "let  a", want: "let  a\n" },
    { name: "too many go", given: "let  a\n\n\n", want: "let  a\n" },
    { name: "one stays", given: "let  a\n", want: "let  a\n" },
  ])("as printed: $name", async ({ given, want }) => {
    expect(await formatOne("a.ts", given, "asPrinted")).toBe(want);
  });

  test("verbatim files are copies", async () => {
    expect(await formatOne("a.ts", "let  a\r\n\r\n", "verbatim")).toBe("let  a\r\n\r\n");
  });

  test("what the formatter cannot stand stays as it was", async () => {
    const text = `export type A = ${"{ a: ".repeat(3000)}1${" }".repeat(3000)};`;
    expect(await formatOne("a.ts", text)).toBe(text);
  });

  test("the order stays and a second time changes nothing", async () => {
    const drafts = ["b.ts", "a.ts", "c.json"].map((path): DraftFile => {
      return {
        path: path as OutputPath,
        text: path.endsWith("ts") ? `export const x="${path}"` : '{"a":1}',
        layout: "prettier",
      };
    });
    const once = await formatFiles(drafts);
    expect(once.map(({ path }) => path)).toEqual(["b.ts", "a.ts", "c.json"]);
    expect(await formatFiles(once.map((file) => ({ ...file, layout: "prettier" as const })))).toEqual(once);
  });
});
