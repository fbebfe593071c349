import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../../generator/diagnostics/index.js";
import { rootPointer } from "../../../../generator/document/jsonPointer.js";
import type { JsonObject } from "../../../../generator/document/record.js";
import { printDocument } from "../../../../generator/pages/print/printDocument.js";
import { printSources } from "../../../../generator/pages/print/printRecovery.js";
import { parseSource } from "../../../../generator/read/index.js";

const texts = [
  ...["", " ", "\n", "\t", "no", "Yes", "on", "null", "~", "true", "2023-01-01", "12:30:45", "1e3", "0o10", "1_000"],
  ...["0x1f", ".5", "+1", "1.10", "0404", "=", "<<", "#", "a #b", "a: b", "a:", "- a", "? x", "*x", "&x", "!x", "%x"],
  ...["@x", "`x", "'q'", '"q"', "{a}", "[a]", "---", "...", "a\n---\nb", " lead", "trail ", "a\nb", "a\nb\n"],
  ...["a\n\nb\n\n", "  a\n b", "a \n b", "a\r\nb", "a\t\n", "a\n ", "\u2028", "\u0000", "\ud800", "😀", "integer:5"],
  `${"long ".repeat(60)}\n  indented\n\ttab`,
];

const shared = { type: "string" };

const document: JsonObject = {
  texts,
  keys: Object.fromEntries(texts.map((text, index) => [text, index])),
  numbers: [0, -1, 1.5, 1e21, 1e-7, 12345678901234567890n, -9007199254740993n],
  others: [true, false, null, {}, []],
  once: shared,
  again: shared,
  ...(JSON.parse('{"__proto__":{"own":1}}') as JsonObject),
};

describe("printDocument", () => {
  test.each(["yaml", "json"] as const)("prints %s that reads back as it was", (syntax) => {
    const diagnostics = createDiagnostics();
    const printed = printDocument(document, syntax);
    expect(parseSource(`api.${syntax}`, printed, diagnostics)?.root).toEqual(document);
    expect(diagnostics.list()).toEqual([]);
  });

  test("has no anchors, no folded lines, and quotes what old readers would take for something else", () => {
    const printed = printDocument(
      { a: shared, b: shared, no: "on", day: "2023-01-01", long: "word ".repeat(40).trim(), lines: "one\ntwo" },
      "yaml",
    );
    expect(printed.split("\n")).toEqual([
      "a:",
      "  type: string",
      "b:",
      "  type: string",
      "'no': 'on'",
      "day: '2023-01-01'",
      `long: ${"word ".repeat(40).trim()}`,
      "lines: |-",
      "  one",
      "  two",
      "",
    ]);
  });
});

test("the table of sources names places by line and column", () => {
  const place = { file: "docs/a.md", text: "", pointer: rootPointer, line: 22, column: 3 };
  const sources = new Map([["/paths/~1a/get", [place, { ...place, file: "https://docs.example/b.md" }]]]);
  expect(JSON.parse(printSources({ sources: sources as never }))).toEqual({
    sources: { "/paths/~1a/get": ["docs/a.md:22:3", "https://docs.example/b.md:22:3"] },
  });
});
