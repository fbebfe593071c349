import { api } from "../smallDocuments.js";
import { planned, type WordingCase } from "./wordingCase.js";

/** Broken JSON, each in its own way; `…` is where the text stands. */
const json: readonly string[] = [
  '{ "a": yes }',
  '{ "a": 01 }',
  '{ "a": 1, b: 2 }',
  '{ "a": }',
  '{ "a" 1 }',
  '{ "a": 1 "b": 2 }',
  '{ "a": [1, 2 }, "b": 3 }',
  '{ "a": [1 2] }',
  '{ "a": { "b": 1 ] }',
  '{ "a": [1, 2',
  '{ "a": 1',
  '{ "a": 1 } }',
  '{ "a": 1 } // b',
  '{ "a": 1 /* b }',
  '{ "a": "b }\n',
  '{ "a": 1. }',
  '{ "a": "\\u12" }',
  '{ "a": "\\d" }',
  '{ "a": "\t" }',
  '{ "a": 1\u00a0}',
  '{ "a": +1 }',
  '{ "a": 1, 2: 3 }',
  '{ "a": "b\n, "c": 1 }',
];

const yaml: readonly string[] = [
  "a: b: c\n",
  "a: 1\nb\nc: 2\n",
  "a:\n\tb: 1\n",
  "a: [\nb: 1\n",
  "a:\n    b: 1\n  c: 2\n",
  "a: @b\n",
  'a: "\\d"\n',
  "a: [1, 2\n",
  'a: "b\n',
  "a: %b\n",
  '"a\nb": 1\n',
];

/** What is wrong with the text of a source, beyond the smallest document of each code. */
export const readingWordings: readonly WordingCase[] = [
  ...json.map((text) => planned("read/json-syntax", text, { file: "api.json" })),
  ...yaml.map((text) => planned("read/yaml-syntax", text)),
  planned("read/duplicate-key", '{ "a": 1, "a": 2 }', { file: "api.json" }),
  planned("read/too-deep", `{ "a": ${"[".repeat(300)}${"]".repeat(300)} }`, { file: "api.json" }),
  planned("read/unusable-key", "? { a: 1 }\n: 1\n? &b c\n: 1\n? *b\n: 1\n"),
  planned("read/unusable-key", ": 1\n"),
  planned("read/unknown-tag", "a: !!binary aGk=\n"),
  planned("read/number-range", "a: 1e400\nb: .inf\nc: .nan\n"),
  planned("read/encoding", new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])),
  planned("read/not-found", "", { beside: { "api.yaml/a.txt": "a" } }),
  planned("read/not-found", "", { beside: { api: "a" }, file: "api/api.yaml" }),
  planned("read/sources-table", api("x-recovered: {}", "paths: { /a: { get: {} } }")),
];
