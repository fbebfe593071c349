import { api, operation, schema, scheme } from "../smallDocuments.js";
import { planned, resolved, type WordingCase } from "./wordingCase.js";

const old = (text: string): string => text.replace("3.1.0", "3.0.3");
const recent = (text: string): string => text.replace("3.1.0", "3.2.0");

const versions: readonly WordingCase[] = [
  ...["5", "text", "true"].map((root) => planned("document/not-an-object", `${root}\n`)),
  ...[
    "openapi: [3]\n",
    'swagger: "1.2"\n',
    'swaggerVersion: "1.2"\n',
    "asyncapi: 3.0.0\n",
    "info: { title: T }\n",
    `openapi: ${"9".repeat(80)}.x\n`,
  ].map((text) => planned("document/unsupported-version", text)),
];

const openapi = (parts: Readonly<Record<string, unknown>>): unknown => ({
  ...{ openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {} },
  ...parts,
});

function nested(depth: number): unknown {
  let schema: unknown = {};
  for (let level = 0; level < depth; level += 1) schema = { items: schema };
  return schema;
}

function cyclic(): unknown {
  const schema: Record<string, unknown> = {};
  schema.not = { items: schema };
  return schema;
}

/** Tables that hold the next one three times. */
function doubled(steps: number): unknown {
  const tables = Array.from({ length: steps }, (_, index): [string, unknown] => {
    const next = { properties: { $ref: `#/x-t/t${index + 1}` } };
    return [`t${index}`, { a: next, b: next, c: { ...next } }];
  });
  return { ...Object.fromEntries(tables), [`t${steps}`]: { a: {} } };
}

const unbounded: readonly WordingCase[] = [
  resolved("document/cyclic-value", openapi({ components: { schemas: { A: cyclic() } } })),
  resolved("document/too-deep", openapi({ components: { schemas: { A: nested(600) } } })),
  resolved(
    "document/repetition",
    openapi({ "x-t": doubled(40), components: { schemas: { A: { properties: { $ref: "#/x-t/t0" } } } } }),
  ),
];

const structure: readonly WordingCase[] = [
  planned("document/wrong-kind", api("paths: { /a: { get: 5, parameters: {} } }", "servers: text", "components: true")),
  planned("document/not-a-schema", schema("{ items: [{}], properties: { a: text }, not: null }")),
  planned("document/empty-value", operation("requestBody: { content: }", "responses: { 200: { headers: } }")),
  planned(
    "document/wrong-value",
    operation("tags: [{ name: b }, 5, c]", "deprecated: maybe", "summary: [a]", "operationId: {}"),
  ),
  planned(
    "document/wrong-value",
    schema('{ type: string, enum: [1, 2], minLength: "3", maximum: true, multipleOf: , required: a }'),
  ),
  planned("document/unknown-type", schema("{ properties: { a: { type: [string, text] }, b: { type: 5 } } }")),
];

const operations: readonly WordingCase[] = [
  planned(
    "document/unusable-parameter",
    operation(
      "parameters:",
      "  - { in: query }",
      "  - { name: a }",
      "  - { name: a, in: body }",
      "  - { name: a b, in: header, schema: {} }",
      "  - { name: Transfer-Encoding, in: header, schema: {} }",
      "  - { $ref: '#/components/parameters/Nobody' }",
    ),
  ),
  planned(
    "document/optional-path-parameter",
    old(api("paths: { '/{a}': { get: { parameters: [{ name: a, in: path }] } } }")),
  ),
  planned(
    "document/duplicate-parameter",
    operation("parameters:", "  - { name: A, in: header, schema: {} }", "  - { name: a, in: header, schema: {} }"),
  ),
  planned(
    "document/unusual-path",
    api(
      "paths:",
      "  a: { get: {} }",
      "  /b?c=1: { get: {} }",
      "  '/{d:int}': { get: { parameters: [{ name: d, in: path, required: true, schema: {} }] } }",
    ),
  ),
  planned(
    "document/unknown-path-parameter",
    api("paths: { /a: { parameters: [{ name: p, in: path, required: true }], get: {} } }"),
  ),
  planned("document/unknown-method", recent(api("paths: { /a: { GET: {}, additionalOperations: { a b: {} } } }"))),
  planned("document/misplaced-method", recent(api("paths: { /a: { get: {}, additionalOperations: { GET: {} } } }"))),
  planned("document/status-spelling", operation("responses: { 200 OK: {}, 5XX : {}, 4xx: {}, Default: {} }")),
  planned("document/mutual-tls", scheme("{ type: mutualTLS }")),
];

const fields: readonly WordingCase[] = [
  planned(
    "document/unknown-field",
    api(
      "info: { title: T, version: '1', a: 1 }".replace("info: ", "x-a: "),
      "paths: { /a: { b: 1, get: { c: 1 } } }",
      "components: { d: 1, securitySchemes: { K: { type: oauth2, flows: { e: 1, clientCredentials: { f: 1 } } } } }",
      "b: 1",
    ).replace('version: "1"', 'version: "1", a: 1'),
  ),
  planned("document/misspelt-field", operation("operationID: a", "parametres: []")),
  planned(
    "document/other-version",
    recent(schema("{ nullable: true, type: string, exclusiveMinimum: true, minimum: 1 }")),
  ),
  planned("document/other-version", old(schema("{ type: [string, 'null'], const: a, exclusiveMinimum: 1 }"))),
  planned("document/other-version", old(operation("requestBody: { content: { a/b: { itemSchema: {} } } }"))),
  planned("document/missing-field", "openapi: 3.1.0\ninfo: {}\npaths: { /a: { get: { responses: { 200: {} } } } }\n"),
  planned(
    "document/not-represented",
    operation(
      "parameters: [{ name: q, in: query, content: { text/plain: {}, application/json: {} } }]",
      "requestBody: { content: { text/xml: { schema: { type: object } } } }",
    ),
  ),
  planned(
    "document/not-honoured",
    recent(
      operation(
        "requestBody:",
        "  content:",
        "    multipart/mixed: { schema: { type: object }, prefixEncoding: [{}], itemEncoding: {} }",
        "    multipart/form-data: { encoding: { a: { headers: { X: {} }, encoding: {} } } }",
      ),
    ),
  ),
  planned(
    "document/schema-and-content",
    operation("responses: { 200: { headers: { A: { schema: {}, content: { a/b: {} } } } } }"),
  ),
  planned(
    "schema/not-represented",
    schema(
      "{ if: {}, not: { type: object, properties: { a: {} }, required: [b] }, propertyNames: { pattern: a }, contentSchema: {}, contains: {} }",
    ),
  ),
  planned("schema/unknown-keyword", schema("{ id: a, minimun: 1, whatever: 2 }")),
];

const references: readonly WordingCase[] = [
  planned(
    "reference/not-found",
    schema(
      [
        "{ properties: {",
        "    a: { $ref: '' },",
        "    b: { $ref: 'http://[' },",
        "    c: { $ref: '#nobody' },",
        "    d: { $ref: nobody.yaml },",
        "    e: { $ref: Other.yaml },",
        "  }, discriminator: { propertyName: k, mapping: { f: '#/nowhere', g: Nobody, h: nobody.yaml }, defaultMapping: Nobody } }",
      ].join("\n"),
    ),
    { beside: { "other.yaml": "type: string\n" } },
  ),
  planned(
    "reference/external",
    schema(
      [
        "{ properties: {",
        "    a: { $ref: '../../other.yaml' },",
        "    b: { $ref: 'https://example.com/a.yaml' },",
        "    c: { $ref: 'https://user:secret@example.com/a.yaml' },",
        "    d: { $ref: 'ftp://example.com/a.yaml' },",
        "    e: { $ref: 'file://host/a.yaml' },",
        "  } }",
      ].join("\n"),
    ),
  ),
  planned(
    "reference/unusual-place",
    schema("{ required: { $ref: '#/x-list' }, properties: { $ref: '#/x-map' } }") + "x-list: [a]\nx-map: { a: {} }\n",
  ),
  planned("reference/unusual-place", operation("description: { $ref: a.md }", "summary: a"), {
    beside: { "a.md": "text\n" },
  }),
  planned("reference/not-a-document", schema("{ $ref: a.yaml }"), { beside: { "a.yaml": "a: 1\n---\nb: 2\n" } }),
  planned("reference/not-a-document", schema("{ $ref: a.yaml }"), {
    beside: { "a.yaml": new Uint8Array([0x61, 0xff]) },
  }),
  planned(
    "reference/cycle",
    api("paths: { /a: { $ref: '#/paths/~1b' }, /b: { $ref: '#/paths/~1a' } }", "x-a: { $ref: '#/x-a' }"),
  ),
];

/** Messages about documents, beyond the smallest document of each code. */
export const documentWordings: readonly WordingCase[] = [
  ...versions,
  ...unbounded,
  ...structure,
  ...operations,
  ...fields,
  ...references,
];
