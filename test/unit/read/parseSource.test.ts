import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import type { JsonPointer } from "../../../generator/document/jsonPointer.js";
import { parseSource, type SourceDocument } from "../../../generator/read/index.js";

function read(text: string): SourceDocument {
  const diagnostics = createDiagnostics();
  const source = parseSource("api.v2", text, diagnostics);
  expect(diagnostics.list()).toEqual([]);
  if (!source) throw new Error("nothing was reported and nothing was read");
  return source;
}

function codesOf(text: string): readonly string[] {
  const diagnostics = createDiagnostics();
  parseSource("api.v2", text, diagnostics);
  return diagnostics.list().map(({ code, line, column }) => `${code} ${line ?? "-"}:${column ?? "-"}`);
}

describe("values", () => {
  test.each([
    {
      name: "JSON",
      given: '{"openapi":"3.1.0","tags":[1,true,null]}',
      want: { openapi: "3.1.0", tags: [1, true, null] },
    },
    { name: "JSON with blanks around", given: '\r\n {\r\n"a": 1}\n', want: { a: 1 } },
    { name: "an empty object", given: "{}", want: {} },
    { name: "a list", given: "[1,2]", want: [1, 2] },
    {
      name: "YAML",
      given: "openapi: 3.1.0\ntags: [1, true, null, ~]\n",
      want: { openapi: "3.1.0", tags: [1, true, null, null] },
    },
    {
      name: "YAML flow style",
      given: "{openapi: 3.1.0, info: {title: T}}",
      want: { openapi: "3.1.0", info: { title: "T" } },
    },
    { name: "a YAML document mark", given: "%YAML 1.2\n---\na: 1\n...\n", want: { a: 1 } },
    { name: "plain text", given: "hello", want: "hello" },
    {
      name: "no YAML 1.1 booleans",
      given: "a: [no, yes, on, off, y, n, NO]",
      want: { a: ["no", "yes", "on", "off", "y", "n", "NO"] },
    },
    { name: "not even when asked for", given: "%YAML 1.1\n---\na: no\nb: 0o10\n", want: { a: "no", b: 8 } },
    {
      name: "no dates, no sexagesimal",
      given: "a: 2001-01-01\nb: 12:30:45\nc: 1_000\n",
      want: { a: "2001-01-01", b: "12:30:45", c: "1_000" },
    },
    {
      name: "keys are text as written",
      given: "200: a\n0404: b\n1.10: c\ntrue: d\nnull: e\n",
      want: { "200": "a", "0404": "b", "1.10": "c", true: "d", null: "e" },
    },
    { name: "an empty text is a key", given: '"": 1', want: { "": 1 } },
    { name: "block text", given: "a: |\n  x\n   y\nb: >-\n  x\n  y\n", want: { a: "x\n y\n", b: "x y" } },
    { name: "explicit core tags", given: "a: !!str 12\nb: !!int '12'\n", want: { a: "12", b: 12 } },
  ])("$name", ({ given, want }) => {
    expect(read(given).root).toEqual(want);
  });

  test.each([
    { name: "JSON", text: '{"__proto__": {"polluted": 1}, "constructor": 2}' },
    { name: "YAML", text: "__proto__: { polluted: 1 }\nconstructor: 2\n" },
  ])("__proto__ is an own key in $name", ({ text }) => {
    const root = read(text).root as object;
    expect(Object.keys(root)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(root)).toBe(Object.prototype);
    expect("polluted" in root).toBe(false);
  });

  test("an alias and its anchor share one object", () => {
    const { root } = read("a: &x { b: 1 }\nc: [*x, *x]\nd: &t text\ne: *t\n");
    expect(root).toEqual({ a: { b: 1 }, c: [{ b: 1 }, { b: 1 }], d: "text", e: "text" });
    const { a, c } = root as { a: object; c: object[] };
    expect(c[0]).toBe(a);
    expect(c[1]).toBe(a);
  });

  test("an anchor may be set anew", () => {
    expect(read("a: &x 1\nb: *x\nc: &x 2\nd: *x\n").root).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  test("an anchor may be used often", () => {
    const uses = Array.from({ length: 5000 }, () => "  - *x").join("\n");
    expect((read(`a: &x { b: [1, 2, 3] }\nc:\n${uses}\n`).root as { c: unknown[] }).c).toHaveLength(5000);
  });

  test("the same document in JSON and YAML, with any line ends", () => {
    const yaml = "a:\n  - b: 1\n    c: text\nd: {}\n";
    expect(read(yaml.replaceAll("\n", "\r\n")).root).toEqual(read(yaml).root);
    expect(read(JSON.stringify(read(yaml).root)).root).toEqual(read(yaml).root);
  });
});

describe("problems", () => {
  test.each([
    { name: "nothing", given: "", want: ["read/empty -:-"] },
    { name: "blanks", given: " \n\t\n", want: ["read/empty -:-"] },
    { name: "only null", given: "null", want: ["read/empty -:-"] },
    { name: "XML", given: '<?xml version="1.0"?>', want: ["read/web-page -:-"] },
    { name: "a tab and a number", given: '{"a": 01}', want: ["read/json-syntax 1:8"] },
    { name: "a JSON escape", given: '{"a": "\\q"}', want: ["read/json-syntax 1:7"] },
    { name: "a control character in JSON", given: '{"a": "b\u0001"}', want: ["read/json-syntax 1:7"] },
    { name: "NaN", given: '{"a": NaN}', want: ["read/json-syntax 1:7"] },
    { name: "two JSON documents", given: '{"a": 1}\n{"b": 2}', want: ["read/json-syntax 2:1"] },
    { name: "an open array", given: '{"a": [1,\n', want: ["read/json-syntax 1:10"] },
    { name: "an open brace only", given: "{", want: ["read/json-syntax 1:2"] },
    {
      name: "duplicates at several levels",
      given: '{"a":{"b":1,"b":2},"a":3}',
      want: ["read/duplicate-key 1:13", "read/duplicate-key 1:20"],
    },
    { name: "the same key in siblings is none", given: '{"a":{"x":1},"b":{"x":[{"x":1},{"x":"x"}]}}', want: [] },
    { name: "a key thrice", given: "a: 1\na: 2\na: 3\n", want: ["read/duplicate-key 2:1", "read/duplicate-key 3:1"] },
    { name: "an escape in YAML", given: 'a: "\\q"', want: ["read/yaml-syntax 1:5"] },
    { name: "a reserved sign", given: "a: @x", want: ["read/yaml-syntax 1:4"] },
    { name: "a quote that stays open", given: "a: 'x\n", want: ["read/yaml-syntax 2:1"] },
    {
      name: "known tags of YAML 1.1",
      given: "a: !!binary aGk=\nb: !!set {x}\n",
      want: ["read/unknown-tag 1:4", "read/unknown-tag 2:4"],
    },
    { name: "an alias as key", given: "a: &x b\n*x : 1\n", want: ["read/unusable-key 2:1"] },
    { name: "a quoted merge key is a plain key", given: '"<<": 1', want: [] },
  ])("$name", ({ given, want }) => {
    expect(codesOf(given)).toEqual(want);
  });

  const nest = (levels: number, [open, close]: readonly [string, string]): string =>
    open.repeat(levels) + close.repeat(levels);

  test.each([
    { name: "JSON at the limit", given: nest(256, ["[", "]"]), want: [] },
    { name: "JSON beyond", given: nest(257, ["[", "]"]), want: ["read/too-deep 1:257"] },
    {
      name: "JSON objects far beyond",
      given: `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
      want: ["read/too-deep 1:1281"],
    },
    { name: "YAML at the limit", given: `a: ${nest(255, ["[", "]"])}`, want: [] },
    { name: "YAML beyond", given: `a: ${nest(256, ["[", "]"])}`, want: ["read/too-deep 1:259"] },
    { name: "YAML far beyond", given: `a: ${"[".repeat(50_000)}`, want: ["read/too-deep 1:259"] },
    {
      name: "YAML blocks",
      given: Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}a:\n`).join(""),
      want: ["read/too-deep 257:257"],
    },
  ])("depth: $name", ({ given, want }) => {
    expect(codesOf(given)).toEqual(want);
  });

  test("a flood of problems is cut off", () => {
    expect(codesOf("a: 1\n".repeat(1000))).toHaveLength(20);
  });

  test("many distinct keys take linear time", () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1\n`).join("");
    expect(Object.keys(read(text).root as object)).toHaveLength(20_000);
  });
});

describe("placeOf", () => {
  const json =
    '{\n  "paths": {\n    "/users": {\n      "get": { "summary": "s", "tags": [\n        "a", {"b/c": 1}\n      ] }\n    }\n  }\n}\n';
  const yaml =
    "paths:\n  /users:\n    get:\n      summary: s\n      tags:\n        - a\n        - b/c: 1\n  /empty:\n200: x\n__proto__:\n  own: 1\n";
  test.each([
    { name: "the document", text: json, pointer: "", want: "1:1" },
    { name: "an object stands at its key", text: json, pointer: "/paths/~1users/get", want: "4:7" },
    { name: "a plain value at its start", text: json, pointer: "/paths/~1users/get/summary", want: "4:27" },
    { name: "an array at its key", text: json, pointer: "/paths/~1users/get/tags", want: "4:32" },
    { name: "an item", text: json, pointer: "/paths/~1users/get/tags/0", want: "5:9" },
    { name: "an escaped key", text: json, pointer: "/paths/~1users/get/tags/1/b~1c", want: "5:22" },
    { name: "a missing value", text: json, pointer: "/paths/~1users/put/summary", want: "3:5" },
    { name: "an index out of range", text: json, pointer: "/paths/~1users/get/tags/2", want: "4:32" },
    { name: "not an index", text: json, pointer: "/paths/~1users/get/tags/01", want: "4:32" },
    { name: "below a plain value", text: json, pointer: "/paths/~1users/get/summary/x", want: "4:27" },
    { name: "nothing inherited", text: json, pointer: "/constructor", want: "1:1" },
    { name: "the YAML document", text: `# c\n${yaml}`, pointer: "", want: "2:1" },
    { name: "a mapping stands at its key", text: yaml, pointer: "/paths/~1users/get", want: "3:5" },
    { name: "a plain YAML value at its start", text: yaml, pointer: "/paths/~1users/get/summary", want: "4:16" },
    { name: "a list at its key", text: yaml, pointer: "/paths/~1users/get/tags", want: "5:7" },
    { name: "an item of a list", text: yaml, pointer: "/paths/~1users/get/tags/1", want: "7:11" },
    { name: "an escaped YAML key", text: yaml, pointer: "/paths/~1users/get/tags/1/b~1c", want: "7:16" },
    { name: "a missing YAML value", text: yaml, pointer: "/paths/~1users/put", want: "2:3" },
    { name: "a number as key", text: yaml, pointer: "/200", want: "9:6" },
    { name: "__proto__", text: yaml, pointer: "/__proto__/own", want: "11:8" },
    { name: "an alias", text: "a: &x\n  b: 1\nc: *x\n", pointer: "/c", want: "3:4" },
    { name: "through an alias", text: "a: &x\n  b: 1\nc: *x\n", pointer: "/c/b", want: "2:6" },
  ])("$name", ({ text, pointer, want }) => {
    const { line, column, ...place } = read(text).placeOf(pointer as JsonPointer);
    expect(`${line}:${column}`).toBe(want);
    expect(place).toEqual({ file: "api.v2", text, pointer });
  });
});
