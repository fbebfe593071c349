import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../../../generator/diagnostics/diagnostic.js";
import { grammar, type NodeKind } from "../../../../generator/document/grammar.js";
import { accountForFields } from "../../../../generator/resolve/index.js";
import { openApiFields } from "../../../../generator/resolve/ledger/openApiFields.js";
import { openapi, resolveObject } from "../resolveObject.js";

/** One line `code pointer message` for each thing that the ledger says of a document. */
function account(root: Readonly<Record<string, unknown>>): readonly string[] {
  const { document } = resolveObject(root);
  if (document === undefined) throw new Error("The document of a test cannot be used");
  const findings: Finding[] = [];
  accountForFields(document, { report: (finding) => void findings.push(finding) });
  return findings.map(({ code, pointer, message }) => `${code} ${pointer ?? "-"} ${message}`);
}

const schema = (keywords: unknown): Readonly<Record<string, unknown>> =>
  openapi({ components: { schemas: { A: keywords } } });
const get = (operation: object): Readonly<Record<string, unknown>> =>
  openapi({ paths: { "/a": { get: { responses: {}, ...operation } } } });
const at = "/components/schemas/A";

describe("every field that is read is in the ledger", () => {
  test.each(Object.keys(grammar) as NodeKind[])("%s", (kind) => {
    expect([...grammar[kind].keys()].filter((name) => !Object.hasOwn(openApiFields[kind], name))).toEqual([]);
  });
});

describe("keywords of a schema", () => {
  test("what types and documentation tell is no loss, extensions are nobody's", () => {
    const told = { type: "string", minLength: 1, pattern: "a", format: "uuid", example: "b", "x-note": 1, title: "T" };
    expect(account(schema(told))).toEqual([]);
  });

  test.each([
    { name: "not", given: { not: { minLength: 5 } } },
    { name: "dependentSchemas", given: { dependentSchemas: { a: {} } } },
    { name: "unevaluatedProperties", given: { allOf: [{}], unevaluatedProperties: { type: "string" } } },
    { name: "contains", given: { contains: {}, minContains: 1 } },
    { name: "if", given: { if: {}, then: {}, else: {} } },
  ])("$name is lost", ({ name, given }) => {
    const consequence = "the type allows more than the schema does";
    expect(account(schema(given))).toEqual([
      `schema/not-represented ${at}/${name} "${name}" is not represented: ${consequence}`,
    ]);
  });

  test.each([
    { given: { nulable: true }, want: `document/misspelt-field ${at}/nulable "nulable" is not a keyword of a schema` },
    {
      given: { require: ["a"] },
      want: `document/misspelt-field ${at}/require "require" is not a keyword of a schema; did you mean "required"?`,
    },
    { given: { id: "a" }, want: `schema/unknown-keyword ${at}/id "id" is not a keyword of a schema` },
    {
      given: { nullable: true },
      want: `document/other-version ${at}/nullable "nullable" is a field of OpenAPI 3.0, and this document is in 3.1`,
    },
  ])("$want", ({ given, want }) => {
    const [said, ...others] = account(schema(given));
    expect(said?.startsWith(want)).toBe(true);
    expect(others).toEqual([]);
  });

  test.each([
    { given: { not: { type: "null" } } },
    { given: { enum: ["a", "b"], not: { const: "b" } } },
    { given: { not: { required: ["a"] } } },
    { given: { propertyNames: { enum: ["a"] } } },
    { given: { unevaluatedProperties: false } },
    { given: { prefixItems: [{}], unevaluatedItems: false } },
  ])("$given is shown in types", ({ given }) => {
    expect(account(schema(given))).toEqual([]);
  });

  test("each place of a shared schema is reported once", () => {
    const shared = { not: {} };
    expect(account(openapi({ components: { schemas: { A: shared, B: shared } } }))).toHaveLength(1);
  });

  test.each([
    { name: "an enum beyond 2^53", given: { enum: [1, 2 ** 53 + 2, 10n ** 30n] }, want: ["enum/1", "enum/2"] },
    { name: "a const beyond 2^53", given: { const: -(2 ** 60) }, want: ["const"] },
    { name: "the last exact number", given: { enum: [2 ** 53 - 1, 0.1, 1e-7] }, want: [] },
  ])("$name", ({ given, want }) => {
    expect(account(schema(given)).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(
      want.map((place) => `schema/inexact-number ${at}/${place}`),
    );
  });

  test("a required name that nothing describes, unless another schema may", () => {
    const required = { properties: { a: {} }, required: ["a", "b"] };
    expect(account(schema(required))).toEqual([
      `schema/required-without-property ${at}/required/1 "b" is required, and no property describes it`,
    ]);
    expect(account(schema({ allOf: [required, { properties: { b: {} } }] }))).toEqual([]);
  });

  test("limits that are no numbers", () => {
    expect(account(schema({ minLength: "3", maximum: null, exclusiveMinimum: true }))).toEqual([
      `document/other-version ${at}/exclusiveMinimum "exclusiveMinimum" is a boolean in OpenAPI 3.0, and this document is in 3.1`,
      `document/wrong-value ${at}/minLength "minLength" has to be a number, not a string`,
      `document/wrong-value ${at}/maximum "maximum" has to be a number, not empty`,
    ]);
  });
});

describe("fields of objects", () => {
  test.each([
    {
      name: "a field of a later version",
      given: { ...get({}), openapi: "3.0.3", webhooks: {} },
      want: [
        'document/other-version /webhooks "webhooks" is a field of OpenAPI 3.1 and later, and this document is in 3.0',
      ],
    },
    {
      name: "a misspelt field",
      given: get({ sumary: "s", "x-sumary": 1 }),
      want: [
        'document/misspelt-field /paths/~1a/get/sumary "sumary" is not a field of an operation; did you mean "summary"?',
      ],
    },
    {
      name: "a field that is none",
      given: get({ consumes: ["application/json"] }),
      want: ['document/unknown-field /paths/~1a/get/consumes "consumes" is not a field of an operation'],
    },
    {
      name: "a server that is not the first",
      given: get({ servers: [{ url: "/a" }, { url: "/b" }] }),
      want: ["document/not-represented /paths/~1a/get/servers/1 The first of these 2 servers is used"],
    },
    {
      name: "a body in XML",
      given: get({
        responses: {
          200: {
            content: { "application/xml": { schema: { type: "object" } }, "text/xml": { schema: { type: "string" } } },
          },
        },
      }),
      want: [
        "document/not-represented /paths/~1a/get/responses/200/content/application~1xml/schema The schema of application/xml is not represented: the body is text",
      ],
    },
    {
      name: "a picture in XML",
      given: get({ responses: { 200: { content: { "image/svg+xml": { schema: { type: "object" } } } } } }),
      want: [
        "document/not-represented /paths/~1a/get/responses/200/content/image~1svg+xml/schema The schema of image/svg+xml is not represented: the body is bytes",
      ],
    },
    {
      name: "no info",
      given: { openapi: "3.1.0", paths: {} },
      want: ['document/missing-field  "info" is missing'],
    },
    {
      name: "paths that are none, or one",
      given: openapi({ paths: { "a/{b}": {}, "/c?d=1": {}, "/e/{f}": {}, "/e/{g}": {} } }),
      want: [
        'document/unusual-path /paths/a~1{b} The path "a/{b}" does not start with a slash; one is put before it',
        'document/unusual-path /paths/~1c?d=1 The path "/c?d=1" has a query or a fragment in it, which is no part of a path',
        'document/duplicate-path /paths/~1e~1{g} "/e/{g}" is the same path as "/e/{f}"',
      ],
    },
    {
      name: "a parameter that is described twice",
      given: get({
        parameters: [{ name: "q", in: "query", schema: {}, content: { "application/json": {}, "text/csv": {} } }],
      }),
      want: [
        "document/schema-and-content /paths/~1a/get/parameters/0/content Both `schema` and `content` describe the value; `schema` is used",
        "document/not-represented /paths/~1a/get/parameters/0/content/text~1csv The value is written as application/json, never as text/csv",
      ],
    },
    {
      name: "cookies and certificates",
      given: openapi({
        components: { securitySchemes: { K: { type: "apiKey", in: "cookie", name: "k" }, M: { type: "mutualTLS" } } },
      }),
      want: [
        'document/cookie /components/securitySchemes/K Browsers do not let programs send the cookie "k"',
        "document/mutual-tls /components/securitySchemes/M The client cannot present a certificate by itself",
      ],
    },
  ])("$name", ({ given, want }) => {
    expect(account(given)).toEqual(want);
  });
});
