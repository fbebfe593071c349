import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { guessesOf, printRecovery, type Recovery } from "../../../generator/pages/index.js";

const document = { openapi: "3.1.0", info: { title: "T", version: "1" } };
const recovery: Recovery = {
  kind: "copied",
  document,
  sources: new Map(),
  pages: [],
  operations: [],
  missing: [],
  conflicts: [],
  losses: [],
};

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const yaml = "# Ours.\nopenapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
const json = '{"openapi":"3.1.0","info":{"title":"T","version":"1"}}';
const printedYaml = "openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\n";
const printedJson = `${JSON.stringify(document, undefined, 2)}\n`;

test.each([
  { name: "YAML stays YAML, comments too", text: yaml, syntax: "yaml", want: yaml },
  { name: "JSON stays JSON, on its one line", text: json, syntax: "json", want: json },
  { name: "JSON becomes YAML", text: json, syntax: "yaml", want: printedYaml },
  { name: "YAML becomes JSON", text: yaml, syntax: "json", want: printedJson },
  {
    name: "a page around the document does not come along",
    text: `<script>${json}</script>`,
    syntax: "yaml",
    want: printedYaml,
  },
  {
    name: "a text that says something else does not count",
    text: yaml.replace("T", "U"),
    syntax: "yaml",
    want: printedYaml,
  },
] as const)("a whole document: $name", ({ text, syntax, want }) => {
  const original = { location: "https://x.test/openapi", text };
  const printed = printRecovery({ ...recovery, original }, syntax);
  expect(printed.document).toBe(want);
  expect(JSON.parse(printed.table)).toEqual({ copied: original.location, digest: digestOf(want), sources: {} });
});

test("what is a guess, the mark says; another value there says nothing", () => {
  expect(guessesOf({ document: { "x-recovered": { guesses: ["One.", 2] } } })).toEqual(["One."]);
  expect(guessesOf({ document: { "x-recovered": { guesses: "One." } } })).toEqual([]);
  expect(guessesOf({ document })).toEqual([]);
});
