/** A document with a small mistake, what is said of it, and what comes of it. */
export interface SlightMistake {
  readonly name: string;
  readonly text: string;
  /** One line `code line:column` for each diagnostic, in their order. */
  readonly says: readonly string[];
  /** A piece of the generated code; undefined where the document is refused. */
  readonly gives: string | undefined;
}

const api = (...lines: readonly string[]): string =>
  ["openapi: 3.0.3", 'info: { title: T, version: "1" }', ...lines, ""].join("\n");

/** A document whose one operation has these lines, from line 6. */
const operation = (...lines: readonly string[]): string =>
  api(
    "paths:",
    "  /a:",
    "    get:",
    "      operationId: a",
    ...lines.map((line) => `      ${line}`),
    ...(lines.some((line) => line.startsWith("responses")) ? [] : ["      responses: { 200: { description: ok } }"]),
  );

/** A document with a schema `A` of these lines, from line 7. */
const schema = (...lines: readonly string[]): string =>
  api(
    "paths:",
    "  /a: { get: { operationId: a, responses: { 200: { description: ok } } } }",
    "components:",
    "  schemas:",
    "    A:",
    ...lines.map((line) => `      ${line}`),
  );

export const slightMistakes: readonly SlightMistake[] = [
  {
    name: "an unquoted version",
    text: schema("type: string").replace("3.0.3", "3.0"),
    says: [],
    gives: "export type A = string",
  },
  {
    name: "a number as the version of the API",
    text: schema("type: string").replace('"1"', "1.10"),
    says: [],
    gives: "export type A = string",
  },
  {
    name: "line ends of Windows and a byte order mark",
    text: `\ufeff${schema("type: string").replaceAll("\n", "\r\n")}`,
    says: [],
    gives: "export type A = string",
  },
  {
    name: "tabs between brackets",
    text: api("paths: {", "\t/a: { get: { operationId: a, responses: { 200: { description: ok } } } }", "}"),
    says: ["read/flow-indentation 3:8"],
    gives: "export function a(",
  },
  {
    name: "brackets of lines that are not indented",
    text: schema("type: string", "enum: [", "b,", "c", "]"),
    says: ["read/flow-indentation 9:13"],
    gives: 'export type A = "b" | "c"',
  },
  {
    name: "tabs for indentation",
    text: "openapi: 3.0.3\ninfo:\n\ttitle: T\n",
    says: ["read/yaml-syntax 3:1"],
    gives: undefined,
  },
  {
    name: "text that starts with a sign",
    text: schema("description: @a"),
    says: ["read/yaml-syntax 8:20"],
    gives: undefined,
  },
  {
    name: "text that holds a colon",
    text: schema("description: a: b"),
    says: ["read/yaml-syntax 8:20"],
    gives: undefined,
  },
  {
    name: "a list that is indented differently",
    text: schema("enum:", "  - a", " - b"),
    says: ["read/yaml-syntax 10:1", "read/yaml-syntax 10:8", "read/yaml-syntax 10:8"],
    gives: undefined,
  },
  {
    name: "a key twice",
    text: schema("type: string", "type: number"),
    says: ["read/duplicate-key 9:7"],
    gives: undefined,
  },
  {
    name: "something after the end",
    text: `${schema("type: string")}}\n`,
    says: ["read/yaml-syntax 9:1"],
    gives: undefined,
  },
  {
    name: "yes and no as enum values",
    text: schema("type: string", "enum: [yes, no, on]"),
    says: [],
    gives: '"yes" | "no" | "on"',
  },
  {
    name: "numbers as enum values of a string",
    text: schema("type: string", "enum: [1, 2]"),
    says: ["document/wrong-value 9:7"],
    gives: "export type A = string",
  },
  {
    name: "null among the enum values of a string",
    text: schema("type: string", "enum: [a, null]"),
    says: [],
    gives: '"a"',
  },
  {
    name: "a date without quotes",
    text: schema("type: string", "enum: [2020-01-01]"),
    says: [],
    gives: '"2020-01-01"',
  },
  {
    name: "statuses as numbers and in other spellings",
    text: operation("responses: { 200 OK: { description: ok }, 4xx: { description: no } }"),
    says: ["document/status-spelling 7:20", "document/status-spelling 7:49"],
    gives: "Success<200",
  },
  {
    name: "an undeclared path parameter",
    text: operation().replace("/a:", "/a/{b}:"),
    says: ["document/undeclared-path-parameter 4:3"],
    gives: "b: string",
  },
  ...["{b:int}", "{b*}", "{b:path}", "{b=shelves/*}", "{ b }", "{+b}", "{b?}"].map((written) => ({
    name: `a path parameter written ${written}`,
    text: operation("parameters: [{ name: b, in: path, required: true, schema: { type: string } }]").replace(
      "/a:",
      `"/a/${written}":`,
    ),
    says: ["document/unusual-path 4:3"],
    gives: 'path: "/a/{b}"',
  })),
  {
    name: "a path parameter of several segments keeps their slashes",
    text: operation("parameters: [{ name: b, in: path, required: true, schema: { type: string } }]").replace(
      "/a:",
      "/a/{b=shelves/*}:",
    ),
    says: ["document/unusual-path 4:3"],
    gives: '{ in: "path", name: "b", spansSegments: true }',
  },
  {
    name: "an operation id twice",
    text: api("paths:", "  /a: { get: { operationId: a, responses: {} }, put: { operationId: a, responses: {} } }"),
    says: ["document/duplicate-operation-id 4:69"],
    gives: "export function a2(",
  },
  {
    name: "no responses",
    text: operation("responses:"),
    says: ["document/missing-responses 5:5", "document/empty-value 7:17"],
    gives: "Undocumented",
  },
  { name: "no type", text: schema("properties:", "  b: { description: c }"), says: [], gives: "b?: unknown" },
  {
    name: "an unknown type",
    text: schema("properties:", "  b: { type: file }"),
    says: ["document/unknown-type 9:20"],
    gives: "b?: unknown",
  },
  {
    name: "required names no property",
    text: schema("type: object", "required: [b, c]", "properties:", "  b: { type: string }"),
    says: ["schema/required-without-property 9:21"],
    gives: "b: string",
  },
  {
    name: "required on a property, as in drafts of old",
    text: schema("properties:", "  b: { type: string, required: true }"),
    says: ["document/wrong-value 9:38"],
    gives: "b?: string",
  },
  {
    name: "a list of types in 3.0",
    text: schema('type: [string, "null"]'),
    says: ["document/other-version 8:7"],
    gives: "string | null",
  },
  { name: "nullable without a type", text: schema("nullable: true", "enum: [b]"), says: [], gives: "export type A =" },
  {
    name: "examples in 3.0",
    text: schema("type: string", "examples: [b]"),
    says: ["document/other-version 9:7"],
    gives: "@example",
  },
  {
    name: "a dangling reference",
    text: schema("properties:", "  b: { $ref: '#/components/schemas/Nobody' }"),
    says: ["reference/not-found 9:20"],
    gives: "b?: unknown",
  },
  {
    name: "an enum that is no list",
    text: schema("type: string", "enum: b"),
    says: ["document/wrong-value 9:13"],
    gives: "export type A = string",
  },
  {
    name: "limits as text",
    text: schema("type: string", 'minLength: "3"'),
    says: ["document/wrong-value 9:18"],
    gives: "Minimum length: 3.",
  },
  {
    name: "empty tables and lists",
    text: operation("parameters:", "security:", "tags:"),
    says: ["document/empty-value 7:18", "document/empty-value 8:16"],
    gives: "export function a(",
  },
  {
    name: "empty properties",
    text: schema("type: object", "properties:"),
    says: ["document/empty-value 9:18"],
    gives: "export type A =",
  },
  {
    name: "an empty description",
    text: schema("type: string", "description:"),
    says: [],
    gives: "export type A = string",
  },
  {
    name: "nothing in a composition: the others keep their places",
    text: schema("allOf:", "  -", "  - type: strin"),
    says: ["document/empty-value 9:10", "document/unknown-type 10:17"],
    gives: "export type A = unknown",
  },
  {
    name: "tags that are no text",
    text: operation("tags: [{ name: b }, 5, c]"),
    says: ["document/wrong-value 7:14"],
    gives: "export function a(",
  },
  {
    name: "no info",
    text: "openapi: 3.0.3\npaths: {}\n",
    says: ["document/missing-field 1:1", "model/no-operations 1:1"],
    gives: "",
  },
  {
    name: "no paths, but components",
    text: api("components: { schemas: { A: { type: string } } }"),
    says: ["model/no-operations 1:1"],
    gives: "export type A = string",
  },
  {
    name: "a path without a slash",
    text: operation().replace("/a:", "a:"),
    says: ["document/unusual-path 4:3"],
    gives: 'path: "/a"',
  },
  {
    name: "a path with a query",
    text: operation().replace("/a:", '"/a?b=1":'),
    says: ["document/unusual-path 4:3"],
    gives: "export function a(",
  },
  {
    name: "a path twice",
    text: api(
      "paths:",
      "  /a/{b}: { get: { operationId: a, responses: {} } }",
      "  /a/{c}: { get: { operationId: b, responses: {} } }",
    ),
    says: [
      "document/undeclared-path-parameter 4:3",
      "document/duplicate-path 5:3",
      "document/undeclared-path-parameter 5:3",
    ],
    gives: "export function b(",
  },
  {
    name: "a parameter with both schema and content",
    text: operation("parameters:", "  - { name: q, in: query, schema: { type: string }, content: { text/plain: {} } }"),
    says: ["document/schema-and-content 8:59"],
    gives: "q?: string",
  },
  {
    name: "a parameter of an unknown place",
    text: operation("parameters:", "  - { name: q, in: params }"),
    says: ["document/unusable-parameter 8:11"],
    gives: "export function a(",
  },
  {
    name: "a misspelt keyword",
    text: schema("type: object", "propertys: { b: {} }"),
    says: ["document/misspelt-field 9:7"],
    gives: "export type A =",
  },
  {
    name: "a schema that is a list",
    text: schema("- type: string"),
    says: ["document/not-a-schema 7:5"],
    gives: "export type A = unknown",
  },
  {
    name: "an operation that is a text",
    text: api("paths: { /a: { get: hello } }"),
    says: ["document/wrong-kind 3:21"],
    gives: undefined,
  },
  {
    name: "an integer beyond 2^53",
    text: schema(
      "type: integer",
      "enum: [9007199254740993]",
      "default: 9007199254740993",
      "maximum: -9223372036854775808",
    ),
    says: ["schema/inexact-number 9:14"],
    gives: "Maximum: -9223372036854775808.",
  },
  {
    name: "a number beyond any",
    text: schema("type: number", "maximum: 1e400"),
    says: ["read/number-range 9:16"],
    gives: undefined,
  },
  {
    name: "numbers of other spellings",
    text: schema("type: number", "enum: [0o10, 010, 1.10, -0, 0.1]"),
    says: [],
    gives: "8 | 10 | 1.1 | 0 | 0.1",
  },
];
