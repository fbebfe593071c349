import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { docComment, docPhrase } from "../../../generator/print/docs.js";
import type { Docs } from "../../../generator/plan/clientPlan/clientPlan.js";

function commentOf(...text: string[]): string {
  return docComment({ text, tags: [] });
}

describe("docComment", () => {
  test.each<[string, Docs, string]>([
    ["nothing", { text: [], tags: [] }, ""],
    ["blank text", { text: [" \n "], tags: [] }, ""],
    ["one line", { text: ["A user."], tags: [] }, "/** A user. */"],
    ["one tag", { text: [], tags: [{ name: "deprecated", text: "" }] }, "/** @deprecated */"],
    ["a long line", { text: ["x".repeat(101)], tags: [] }, `/**\n * ${"x".repeat(101)}\n */`],
    [
      "paragraphs",
      { text: ["A.", "B.\n\n\n\n- c  \n  - d"], tags: [] },
      "/**\n * A.\n *\n * B.\n *\n * - c\n *   - d\n */",
    ],
    [
      "text and tags",
      {
        text: ["A."],
        tags: [
          { name: "defaultValue", text: "`1`" },
          { name: "deprecated", text: "Use b." },
        ],
      },
      "/**\n * A.\n *\n * @defaultValue `1`\n * @deprecated Use b.\n */",
    ],
  ])("%s", (_, docs, want) => {
    expect(docComment(docs)).toBe(want);
  });

  test.each([
    ["the end of a comment", "a */ b", "/** a *\\/ b */"],
    ["an end made of two", "a *\u0000/ b", "/** a *\\/ b */"],
    ["half a character", "a \ud800 b", "/** a \ufffd b */"],
    ["a tag at the start", "@deprecated", "/** \\@deprecated */"],
    ["a tag in a line", "see @internal", "/** see \\@internal */"],
    ["an inline tag", "{@link x}", "/** {\\@link x} */"],
    ["an address", "mail a.b@c.test", "/** mail a.b@c.test */"],
    ["a pragma", "@ts-ignore", "/** \\@ts-ignore */"],
    ["text that reads backwards", "a\u202eb\u2066c", "/** abc */"],
  ])("keeps %s from doing anything", (_, text, want) => {
    expect(commentOf(text)).toBe(want);
  });

  test.each(["\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\v", "\f"])("breaks lines at %j", (lineBreak) => {
    expect(commentOf(`a${lineBreak}b`)).toBe("/**\n * a\n * b\n */");
  });

  test("gives TypeScript no tag that the text has made up", () => {
    const text = "@a\n * @b x @c {@d} `@e` *@f\t@g (@h)";
    const source = ts.createSourceFile(
      "a.ts",
      `${commentOf(text)}\nexport interface A {}`,
      ts.ScriptTarget.Latest,
      true,
    );
    const [statement] = source.statements;
    expect(statement && ts.getJSDocTags(statement)).toEqual([]);
    expect(source.text).toContain("export interface A");
  });
});

test("docPhrase stays in its line", () => {
  expect(docPhrase("a\nb */ @c")).toBe("a b *\\/ \\@c");
});
