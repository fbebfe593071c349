import { describe, expect, test } from "@jest/globals";
import { componentSections, documentationKinds, grammar, tableEntries } from "../../../generator/document/grammar.js";
import { openapi, resolveObject } from "../resolve/resolveObject.js";

const missing = { $ref: "#/components/schemas/Missing" };
const operation = { responses: { "200": {} } };

/** Wherever a schema can stand, a reference to nothing is found there. */
describe("references are seen in every place of a schema", () => {
  test.each([
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "not",
    "additionalItems",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
  ])("%s", (keyword) => {
    const { findings } = resolveObject(openapi({ components: { schemas: { Thing: { [keyword]: missing } } } }));
    expect(findings).toEqual([`reference/not-found /components/schemas/Thing/${keyword}/$ref`]);
  });

  test("dependentSchemas", () => {
    const schemas = { Thing: { dependentSchemas: { size: missing } } };
    const { findings } = resolveObject(openapi({ components: { schemas } }));
    expect(findings).toEqual(["reference/not-found /components/schemas/Thing/dependentSchemas/size/$ref"]);
  });
});

describe("references are seen in what came after 3.0", () => {
  const content = { "application/json": { itemSchema: missing } };
  const inResponse = "responses/200/content/application~1json/itemSchema/$ref";
  const given = { responses: { "200": { content } } };
  test.each([
    { name: "a QUERY operation", paths: { "/a": { query: given } }, want: `/paths/~1a/query/${inResponse}` },
    {
      name: "an additional operation",
      paths: { "/a": { additionalOperations: { LINK: given } } },
      want: `/paths/~1a/additionalOperations/LINK/${inResponse}`,
    },
    {
      name: "a callback",
      paths: { "/a": { get: { ...operation, callbacks: { done: { "{$request.query.url}": { post: given } } } } } },
      want: `/paths/~1a/get/callbacks/done/{$request.query.url}/post/${inResponse}`,
    },
  ])("$name", ({ paths, want }) => {
    expect(resolveObject(openapi({ paths })).findings).toEqual([`reference/not-found ${want}`]);
  });
});

test("what is wrong in documentation is no reason to refuse a document", () => {
  const response = { links: { next: ["x"] }, content: { "application/json": { examples: ["x"] } } };
  const { document, findings } = resolveObject(
    openapi({ paths: { "/a": { get: { responses: { "200": response } } } } }),
  );
  expect(document).toBeDefined();
  expect(findings).toEqual([
    "document/wrong-value /paths/~1a/get/responses/200/links/next",
    "document/wrong-value /paths/~1a/get/responses/200/content/application~1json/examples",
  ]);
});

test("every kind is known to the grammar", () => {
  const kinds = new Set(Object.keys(grammar));
  const named = [...componentSections.keys(), ...tableEntries.keys(), ...tableEntries.values(), ...documentationKinds];
  const used = Object.values(grammar).flatMap((fields) =>
    [...fields.values()].flatMap((field) => ("kind" in field ? [field.kind] : [])),
  );
  expect([...named, ...used].filter((kind) => !kinds.has(kind))).toEqual([]);
});
