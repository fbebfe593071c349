import type { DiagnosticCode } from "../../generator/diagnostics/index.js";
import type { PlanOptions } from "../../generator/plan/index.js";
import { api, operation, parameter, schema, scheme, swagger } from "./smallDocuments.js";

/** The smallest document that a code is raised for, and where. */
export interface CodeCase {
  readonly code: DiagnosticCode;
  /** `severity line:column pointer`; the line and column stay away where the document as a whole is meant. */
  readonly want: string;
  readonly text: string | Uint8Array;
  /** `api.yaml` where nothing is said. */
  readonly file?: string;
  /** Files beside it. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly options?: Partial<PlanOptions>;
}

export const codeCases: readonly CodeCase[] = [
  { code: "read/not-found", want: "error", text: "", file: "nowhere/api.yaml" },
  { code: "read/encoding", want: "error 1:4", text: new Uint8Array([0x61, 0x3a, 0x20, 0xff]) },
  { code: "read/empty", want: "error", text: "# nothing\n" },
  { code: "read/web-page", want: "error", text: "<!doctype html>\n" },
  {
    code: "read/sources-table",
    want: "warning",
    text: api("x-recovered: {}", "paths: { /a: { get: {} } }"),
    beside: { "api.sources.json": "[]" },
  },
  { code: "read/json-syntax", want: "error 2:17", text: '{\n  "openapi": 3.1,\n}\n', file: "api.json" },
  { code: "read/yaml-syntax", want: "error 3:1", text: "openapi: 3.1.0\ninfo: [\n" },
  { code: "read/duplicate-key", want: "error 2:1", text: "a: 1\na: 2\n" },
  { code: "read/unusable-key", want: "error 1:3", text: "? [a]\n: 1\n" },
  {
    code: "read/merge-key",
    want: "warning 4:30",
    text: api("x-a: &a { b: 1 }", "paths: { /a: { get: { x-b: { <<: *a } } } }"),
  },
  { code: "read/unknown-tag", want: "error 1:4", text: "a: !b c\n" },
  { code: "read/unknown-alias", want: "error 1:4", text: "a: *b\n" },
  { code: "read/alias-cycle", want: "error 1:8", text: "a: &a [*a]\n" },
  {
    code: "read/alias-expansion",
    want: "error 3:402",
    text: `a0: &a0 [${"x,".repeat(99)}x]\n${[1, 2, 3].map((n) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(99)}*a${n - 1}]\n`).join("")}`,
  },
  { code: "read/too-deep", want: "error 1:259", text: `a: ${"[".repeat(300)}${"]".repeat(300)}\n` },
  { code: "read/several-documents", want: "error 2:1", text: "a: 1\n---\nb: 2\n" },
  { code: "read/flow-indentation", want: "warning 3:8", text: api("paths: {", "\t/a: { get: {} }", "}") },
  { code: "read/number-range", want: "error 1:8", text: '{ "a": 1e400 }', file: "api.json" },
  { code: "document/not-an-object", want: "error 1:1 ", text: "- a\n" },
  { code: "document/unsupported-version", want: "error 1:10 /openapi", text: "openapi: 9.9.9\n" },
  {
    code: "document/long-name",
    want: "error 3:1 /paths",
    text: api(`paths: { "/${"a".repeat(10_000)}": { get: {} } }`),
  },
  { code: "document/wrong-kind", want: "error 3:1 /paths", text: api("paths: [a]") },
  { code: "document/not-a-schema", want: "warning 5:6 /components/schemas/A", text: schema("5") },
  {
    code: "document/empty-value",
    want: "warning 5:20 /components/schemas/A/properties",
    text: schema("{ properties: }"),
  },
  {
    code: "document/wrong-value",
    want: "warning 5:18 /components/schemas/A/required",
    text: schema("{ required: true }"),
  },
  { code: "document/unknown-type", want: "warning 5:14 /components/schemas/A/type", text: schema("{ type: file }") },
  {
    code: "document/unusable-parameter",
    want: "warning 7:11 /paths/~1a/get/parameters/0",
    text: parameter("{ name: q, in: body }"),
  },
  {
    code: "document/duplicate-parameter",
    want: "warning 7:11 /paths/~1a/get/parameters/0",
    text: operation("parameters:", "  - { name: q, in: query, schema: {} }", "  - { name: q, in: query, schema: {} }"),
  },
  {
    code: "document/undeclared-path-parameter",
    want: "warning 3:10 /paths/~1a~1{b}",
    text: api("paths: { '/a/{b}': { get: {} } }"),
  },
  {
    code: "document/unknown-path-parameter",
    want: "warning 7:11 /paths/~1a/get/parameters/0",
    text: parameter("{ name: p, in: path, required: true, schema: {} }"),
  },
  {
    code: "document/optional-path-parameter",
    want: "warning 7:11 /paths/~1a/get/parameters/0",
    text: parameter("{ name: p, in: path, schema: {} }"),
  },
  {
    code: "document/duplicate-operation-id",
    want: "warning 4:54 /paths/~1a/put/operationId",
    text: api("paths:", "  /a: { get: { operationId: x }, put: { operationId: x } }"),
  },
  { code: "document/unknown-method", want: "warning 3:16 /paths/~1a/GET", text: api("paths: { /a: { GET: {} } }") },
  {
    code: "document/missing-responses",
    want: "warning 3:16 /paths/~1a/get",
    text: api("paths: { /a: { get: {} } }").replace("3.1.0", "3.0.3"),
  },
  {
    code: "document/status-spelling",
    want: "warning 6:20 /paths/~1a/get/responses/4xx",
    text: operation("responses: { 4xx: {} }"),
  },
  {
    code: "document/unknown-status",
    want: "warning 6:20 /paths/~1a/get/responses/okay",
    text: operation("responses: { okay: {} }"),
  },
  {
    code: "document/not-represented",
    want: "info 8:11 /paths/~1a/get/servers/1",
    text: operation("servers:", "  - { url: /a }", "  - { url: /b }"),
  },
  {
    code: "document/not-honoured",
    want: "warning 6:73 /paths/~1a/get/requestBody/content/multipart~1form-data/encoding/a/headers",
    text: operation("requestBody: { content: { multipart/form-data: { encoding: { a: { headers: { X: {} } } } } } }"),
  },
  {
    code: "document/misspelt-field",
    want: "warning 5:17 /components/schemas/A/nulable",
    text: schema("{ nulable: true }"),
  },
  {
    code: "document/unknown-field",
    want: "info 6:7 /paths/~1a/get/consumes",
    text: operation("consumes: [text/plain]"),
  },
  {
    code: "document/other-version",
    want: "info 5:18 /components/schemas/A/nullable",
    text: schema("{ nullable: true, type: string }"),
  },
  { code: "document/missing-field", want: "info 1:1 ", text: "openapi: 3.1.0\npaths: {}\n" },
  { code: "document/unusual-path", want: "warning 3:10 /paths/a", text: api("paths: { a: { get: {} } }") },
  {
    code: "document/duplicate-path",
    want: "warning 5:3 /paths/~1a~1{c}",
    text: api("paths:", "  /a/{b}: {}", "  /a/{c}: {}"),
  },
  {
    code: "document/schema-and-content",
    want: "warning 7:45 /paths/~1a/get/parameters/0/content",
    text: parameter("{ name: q, in: query, schema: {}, content: { text/plain: {} } }"),
  },
  {
    code: "model/body-without-media-type",
    want: "warning 6:7 /paths/~1a/get/requestBody",
    text: operation("requestBody: { content: {} }"),
  },
  { code: "model/server-without-url", want: "warning 3:11 /servers/0", text: api("servers: [{ description: d }]") },
  {
    code: "document/cookie",
    want: "info 7:11 /paths/~1a/get/parameters/0",
    text: parameter("{ name: c, in: cookie, schema: {} }"),
  },
  { code: "document/mutual-tls", want: "info 5:3 /components/securitySchemes/K", text: scheme("{ type: mutualTLS }") },
  { code: "schema/not-represented", want: "info 5:8 /components/schemas/A/not", text: schema("{ not: {} }") },
  { code: "schema/unknown-keyword", want: "info 5:12 /components/schemas/A/id", text: schema("{ id: a }") },
  {
    code: "schema/inexact-number",
    want: "warning 5:15 /components/schemas/A/const",
    text: schema("{ const: 9007199254740993 }"),
  },
  {
    code: "schema/required-without-property",
    want: "info 5:42 /components/schemas/A/required/0",
    text: schema("{ properties: { a: {} }, required: [b] }"),
  },
  {
    code: "reference/external",
    want: "error 5:14 /components/schemas/A/$ref",
    text: schema("{ $ref: '../other.yaml' }"),
  },
  {
    code: "reference/missing-file",
    want: "error 4:15 /paths/~1a/$ref",
    text: api("paths:", "  /a: { $ref: a.yaml }"),
  },
  {
    code: "reference/not-a-document",
    want: "error 5:14 /components/schemas/A/$ref",
    text: schema("{ $ref: a.txt }"),
    beside: { "a.txt": "key: [" },
  },
  {
    code: "reference/misspelt",
    want: "warning 5:23 /components/schemas/A/items/$ref",
    text: schema("{ items: { $ref: A } }"),
  },
  {
    code: "reference/unusual-place",
    want: "info 4:22 /paths/~1a/get/$ref",
    text: api("paths:", "  /a: { get: { $ref: get.yaml } }"),
    beside: { "get.yaml": "responses: {}" },
  },
  {
    code: "reference/ignored-sibling",
    want: "info 4:81 /components/schemas/A/items/minimum",
    text: 'openapi: 3.0.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents: { schemas: { A: { items: { $ref: "#/components/schemas/A", minimum: 1 } } } }\n',
  },
  {
    code: "reference/kept-sibling",
    want: "info 4:82 /components/schemas/A/items/nullable",
    text: 'openapi: 3.0.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents: { schemas: { A: { items: { $ref: "#/components/schemas/A", nullable: true } } } }\n',
  },
  {
    code: "reference/dynamic",
    want: "warning 5:49 /components/schemas/A/items/$dynamicRef",
    text: schema("{ $dynamicAnchor: n, items: { $dynamicRef: '#n' }, not: { $dynamicAnchor: n } }"),
  },
  {
    code: "reference/renamed",
    want: "info 1:1 ",
    text: schema("{ items: { $ref: A.yaml } }"),
    beside: { "A.yaml": "type: string\n" },
  },
  {
    code: "reference/not-found",
    want: "warning 5:14 /components/schemas/A/$ref",
    text: schema("{ $ref: '#/nowhere' }"),
  },
  {
    code: "reference/cycle",
    want: "warning 5:3 /components/schemas/A",
    text: schema("{ $ref: '#/components/schemas/A' }"),
  },
  {
    code: "reference/parent-in-union",
    want: "info 6:8 /components/schemas/C/allOf",
    text: api(
      "paths: { /a: { get: {} } }",
      "components: { schemas: {",
      "  P: { oneOf: [{ $ref: '#/components/schemas/C' }], properties: { a: {} } },",
      "  C: { allOf: [{ $ref: '#/components/schemas/P' }, { properties: { b: {} } }] }",
      "  } }",
    ),
  },
  { code: "model/no-operations", want: "warning 1:1 ", text: api("paths: {}") },
  {
    code: "model/ignored-header",
    want: "info 7:11 /paths/~1a/get/parameters/0",
    text: parameter("{ name: Accept, in: header, schema: {} }"),
  },
  {
    code: "model/illegal-style",
    want: "warning 7:40 /paths/~1a/get/parameters/0/style",
    text: parameter("{ name: q, in: query, style: matrix, schema: {} }"),
  },
  {
    code: "model/parameter-without-schema",
    want: "warning 7:11 /paths/~1a/get/parameters/0",
    text: parameter("{ name: q, in: query }"),
  },
  {
    code: "model/unusable-security-scheme",
    want: "warning 5:3 /components/securitySchemes/K",
    text: scheme("{ type: apiKey }"),
  },
  {
    code: "model/unknown-security-scheme",
    want: "warning 6:20 /paths/~1a/get/security/0/K",
    text: operation("security: [{ K: [] }]"),
  },
  {
    code: "model/undeclared-server-variable",
    want: "warning 3:11 /servers/0",
    text: api("servers: [{ url: 'https://{host}' }]"),
  },
  {
    code: "names/collision",
    want: "warning 3:43 /paths/~1a/put",
    text: api("paths: { /a: { get: { operationId: a-b }, put: { operationId: a_b } } }"),
  },
  { code: "names/reserved", want: "info 5:5 /paths/~1a/get", text: operation("operationId: delete") },
  { code: "names/made-up", want: "info 5:5 /paths/~1a/get", text: operation("operationId: '-'") },
  {
    code: "names/second-choice",
    want: "info 3:16 /paths/~1a/get",
    text: api(
      "paths: { /a: { get: { operationId: list, parameters: [{ name: q, in: query, schema: {} }] } } }",
      "components: { schemas: { ListInput: {} } }",
    ),
  },
  {
    code: "names/unknown-setting",
    want: "warning",
    text: operation(),
    options: { naming: { operations: { nothing: "a" } } },
  },
  {
    code: "names/unusable-setting",
    want: "warning 5:5 /paths/~1a/get",
    text: operation("operationId: a"),
    options: { naming: { operations: { a: "delete" } } },
  },
  {
    code: "names/file-collision",
    want: "info 3:38 /paths/~1a/put",
    text: api("paths: { /a: { get: { tags: [a b] }, put: { tags: [a-b] } } }"),
  },
  { code: "names/unusable-api-name", want: "warning", text: operation(), options: { name: "../x" } },
  {
    code: "plan/media-type-ignored",
    want: "info 6:60 /paths/~1a/get/responses/200/content/text~1csv",
    text: operation("responses: { 200: { content: { application/json: {}, text/csv: {} } } }"),
  },
  {
    code: "plan/body-ignored",
    want: "info 6:7 /paths/~1a/get/requestBody",
    text: operation("requestBody: { content: { text/plain: {} } }"),
  },
  { code: "plan/unused-selection", want: "warning", text: operation(), options: { include: { tags: ["none"] } } },
  {
    code: "document/misplaced-method",
    want: "warning 4:33 /paths/~1a/additionalOperations/GET",
    text: api("paths:", "  /a: { additionalOperations: { GET: {} } }").replace("3.1.0", "3.2.0"),
  },
  {
    code: "document/conflicting-querystring",
    want: "warning 8:11 /paths/~1a/get/parameters/1",
    text: operation(
      "parameters:",
      "  - { name: a, in: query, schema: {} }",
      "  - { name: q, in: querystring, content: { text/plain: {} } }",
    ).replace("3.1.0", "3.2.0"),
  },
  {
    code: "model/querystring-without-content",
    want: "warning 7:11 /paths/~1a/get/parameters/0",
    text: parameter("{ name: q, in: querystring, schema: {} }").replace("3.1.0", "3.2.0"),
  },
  {
    code: "model/item-schema-ignored",
    want: "info 6:58 /paths/~1a/get/responses/200/content/application~1json/itemSchema",
    text: operation("responses: { 200: { content: { application/json: { itemSchema: {} } } } }").replace(
      "3.1.0",
      "3.2.0",
    ),
  },
  {
    code: "model/event-data",
    want: "info 6:59 /paths/~1a/get/responses/200/content/text~1event-stream/itemSchema",
    text: operation(
      "responses: { 200: { content: { text/event-stream: { itemSchema: { type: integer } } } } }",
    ).replace("3.1.0", "3.2.0"),
  },
  {
    code: "model/ignored-response-header",
    want: "info 6:38 /paths/~1a/get/responses/200/headers/Content-Type",
    text: operation("responses: { 200: { headers: { Content-Type: {} } } }"),
  },
  {
    code: "model/illegal-header-name",
    want: "warning 6:38 /paths/~1a/get/responses/200/headers/a b",
    text: operation("responses: { 200: { headers: { a b: {} } } }"),
  },
  {
    code: "plan/header-as-text",
    want: "info 6:38 /paths/~1a/get/responses/200/headers/X",
    text: operation("responses: { 200: { headers: { X: { schema: { oneOf: [{ type: integer }] } } } } }"),
  },
  {
    code: "plan/encoding-ignored",
    want: "info 6:33 /paths/~1a/post/requestBody/content/text~1plain",
    text: operation("requestBody: { content: { text/plain: { encoding: { f: { style: form } } } } }").replace(
      "get:",
      "post:",
    ),
  },
  { code: "plan/method-refused", want: "warning 3:16 /paths/~1a/trace", text: api("paths: { /a: { trace: {} } }") },
  {
    code: "plan/beyond-paths",
    want: "info 3:16 /paths/~1a/query",
    text: api("paths: { /a: { query: {} } }").replace("3.1.0", "3.2.0"),
  },
  {
    code: "swagger/collection-format",
    want: "warning 6:20 /paths/~1a/get/parameters/0",
    text: swagger("parameters: [{ name: q, in: query, type: array, collectionFormat: tsv, items: { type: string } }]"),
  },
  {
    code: "swagger/unknown-collection-format",
    want: "warning 6:73 /paths/~1a/get/parameters/0/collectionFormat",
    text: swagger("parameters: [{ name: q, in: query, type: array, collectionFormat: dots, items: { type: string } }]"),
  },
  {
    code: "swagger/several-bodies",
    want: "warning 6:55 /paths/~1a/get/parameters/1",
    text: swagger("parameters: [{ name: a, in: body, schema: {} }, { name: b, in: body, schema: {} }]"),
  },
  {
    code: "swagger/form-media-type",
    want: "warning 7:20 /paths/~1a/get/parameters/0",
    text: swagger("consumes: [text/plain]", "parameters: [{ name: f, in: formData, type: file }]"),
  },
  {
    code: "swagger/assumed-media-type",
    want: "info 5:5 /paths/~1a/get",
    text: swagger("parameters: [{ name: a, in: body, schema: {} }]"),
  },
  { code: "swagger/assumed-scheme", want: "info 7:7 /host", text: `${swagger("responses: {}")}host: api.test\n` },
  {
    code: "swagger/unusable-host",
    want: "warning 7:7 /host",
    text: `${swagger("responses: {}")}host: https://api.test\n`,
  },
  { code: "swagger/ignored-schemes", want: "warning 6:7 /paths/~1a/get/schemes", text: swagger("schemes: [wss]") },
];
