import { describe, expect, test } from "@jest/globals";
import { dialectOf } from "../../../generator/document/dialect.js";
import { referencesOf } from "../../../generator/document/findReferences.js";
import { writePointer } from "../../../generator/document/lazyPointer.js";
import { renameReferences } from "../../../generator/document/renameReferences.js";
import { documentNode, metOnce, nodesIn, pointerOf, rewriteDocument } from "../../../generator/document/walkNodes.js";
import { schemasIn, schemasOfDocument } from "../../../generator/document/walkSchemas.js";
import { openapi } from "../resolve/resolveObject.js";

const $ref = "#/components/schemas/Thing";

/** `kind pointer` of every node below the document whose pointer starts so. */
function nodesBelow(root: Readonly<Record<string, unknown>>, start: string): readonly string[] {
  return [...nodesIn(documentNode(root), dialectOf(root))]
    .map((node) => ({ kind: node.kind, pointer: pointerOf(node) }))
    .filter(({ pointer }) => pointer.startsWith(start))
    .map(({ kind, pointer }) => `${kind} ${pointer.slice(start.length)}`);
}

/** The text and the place of every reference of a document. */
function referencesIn(root: Readonly<Record<string, unknown>>): readonly string[] {
  const dialect = dialectOf(root);
  return [...nodesIn(documentNode(root), dialect)].flatMap((node) =>
    referencesOf(node, dialect).map(({ text, at, key }) => `${text} ${writePointer(at)} ${key}`),
  );
}

const schemas = (table: object, openapiVersion = "3.1.0"): Readonly<Record<string, unknown>> => ({
  ...openapi({ components: { schemas: table } }),
  openapi: openapiVersion,
});

describe("every object of a document is met", () => {
  test("the path items of a callback, but not its extensions", () => {
    const callback = { "{$url}": { post: { requestBody: { content: { a: { schema: {} } } } } }, "x-a": { get: {} } };
    const root = openapi({ paths: { "/a": { get: { callbacks: { done: callback } } } } });
    expect(nodesBelow(root, "/paths/~1a/get/callbacks")).toEqual([
      "callback /done",
      "pathItem /done/{$url}",
      "operation /done/{$url}/post",
      "requestBody /done/{$url}/post/requestBody",
      "mediaType /done/{$url}/post/requestBody/content/a",
      "schema /done/{$url}/post/requestBody/content/a/schema",
    ]);
  });

  test("in the order of the grammar, whatever the order of keys", () => {
    const item = { get: { responses: { "200": {} }, parameters: [{}] }, parameters: [{}] };
    expect(nodesBelow(openapi({ paths: { "/a": item } }), "/paths/~1a/")).toEqual([
      "parameter parameters/0",
      "operation get",
      "parameter get/parameters/0",
      "response get/responses/200",
    ]);
  });

  test("`x-` starts an extension among paths and responses, and is a name among components and properties", () => {
    const root = openapi({
      paths: { "x-a": {}, "/a": { get: { responses: { "x-b": {} } } } },
      components: { schemas: { "x-c": { properties: { "x-d": {} } } } },
    });
    expect(nodesBelow(root, "/").filter((node) => node.includes("x-"))).toEqual([
      "schema components/schemas/x-c",
      "schema components/schemas/x-c/properties/x-d",
    ]);
  });

  test("a list is no schema and no table (JSON Schema 2020-12 §10.3.1.2)", () => {
    const root = schemas({ A: { items: [{ items: {} }], properties: [{}], allOf: { a: {} } } });
    expect(nodesBelow(root, "/components/schemas/A")).toEqual(["schema ", "schema /items"]);
  });

  test("what is shared is met at each of its places, or once where that is enough", () => {
    const shared = { properties: { id: {} } };
    const root = schemas({ A: shared, B: shared });
    expect(nodesBelow(root, "/components/schemas/B")).toEqual(["schema ", "schema /properties/id"]);
    expect([...nodesIn(documentNode(root), dialectOf(root), metOnce())].map(pointerOf)).not.toContain(
      "/components/schemas/B",
    );
    expect([...schemasIn({ allOf: [shared, shared] })]).toHaveLength(3);
    expect([...schemasOfDocument(root)]).toHaveLength(4);
  });
});

describe("what is beside a reference", () => {
  const pathItem = { $ref: "#/paths/~1b", get: { responses: {} } };
  test("belongs to a path item", () => {
    expect(nodesBelow(openapi({ paths: { "/a": pathItem } }), "/paths/")).toEqual([
      "pathItem ~1a",
      "operation ~1a/get",
    ]);
  });

  test.each([
    { version: "3.0.3", want: ["schema "] },
    { version: "3.1.0", want: ["schema ", "schema /properties/id"] },
  ])("belongs to a schema since 3.1: $version", ({ version, want }) => {
    expect(nodesBelow(schemas({ A: { $ref, properties: { id: {} } } }, version), "/components/schemas/A")).toEqual(
      want,
    );
  });

  test("is ignored for any other object", () => {
    const root = openapi({ components: { parameters: { size: { $ref, schema: {} } } } });
    expect(nodesBelow(root, "/components/")).toEqual(["parameter parameters/size"]);
  });
});

describe("what is a reference, and what is data", () => {
  test("data may look like a reference", () => {
    const data = { default: { $ref }, example: { $ref }, examples: [{ $ref }], enum: [{ $ref }], const: { $ref } };
    const link = { parameters: { id: { $ref } }, requestBody: { $ref } };
    const example = { value: { $ref }, dataValue: { $ref } };
    const content = { a: { schema: data, example: { $ref }, examples: { one: example } } };
    const root = openapi({
      "x-a": { $ref },
      paths: { "/a": { get: { responses: { "200": { content, links: { next: link }, "x-b": { $ref } } } } } },
    });
    expect(referencesIn(root)).toEqual([]);
  });

  test("names may be keywords", () => {
    const properties = { $ref: { $ref }, default: { $ref }, example: { $ref }, enum: { $ref } };
    expect(referencesIn(schemas({ default: { properties } }))).toEqual(
      ["$ref", "default", "example", "enum"].map((key) => `${$ref} /components/schemas/default/properties/${key} $ref`),
    );
  });

  test("mappings, default mappings, dynamic references, examples and links can be references", () => {
    const discriminator = { propertyName: "kind", mapping: { a: $ref, b: "Thing", c: 1 }, defaultMapping: "Thing" };
    const root = openapi({
      components: {
        schemas: { A: { oneOf: [{ $dynamicRef: "#a" }], discriminator } },
        examples: { one: { $ref: "#/components/examples/two" } },
        links: { one: { $ref: "#/components/links/two" } },
      },
    });
    expect(referencesIn(root)).toEqual([
      "#a /components/schemas/A/oneOf/0 $dynamicRef",
      `${$ref} /components/schemas/A/discriminator/mapping a`,
      "Thing /components/schemas/A/discriminator/mapping b",
      "Thing /components/schemas/A/discriminator defaultMapping",
      "#/components/examples/two /components/examples/one $ref",
      "#/components/links/two /components/links/one $ref",
    ]);
  });

  test("a reference in place of a whole table, list or text has no entries", () => {
    const root = openapi({
      paths: { $ref: "paths.yaml" },
      tags: { $ref: "t.yaml" },
      info: { title: { $ref: "a.md" } },
    });
    expect(referencesIn(root)).toEqual(["paths.yaml /paths $ref", "t.yaml /tags $ref", "a.md /info/title $ref"]);
    expect(nodesBelow(root, "/paths")).toEqual([]);
  });
});

describe("rewriting", () => {
  test("shares what stays the same, with the input and within it", () => {
    const shared = { properties: { id: { type: "string" } } };
    const root = schemas({ A: shared, B: shared, C: {} });
    expect(rewriteDocument(root, ({ value }) => value)).toBe(root);
    const rewritten = rewriteDocument(root, ({ kind, value }) =>
      kind === "schema" && (value as { type?: string }).type === "string" ? { type: "number" } : value,
    );
    const [a, b] = schemasOfDocument(rewritten);
    expect(a?.schema).toEqual({ properties: { id: { type: "number" } } });
    expect(Object.entries(rewritten.components as Record<string, object>)).toEqual([
      ["schemas", { A: a?.schema, B: a?.schema, C: {} }],
    ]);
    expect(b?.schema).toEqual({ type: "number" });
  });

  test("renames references and mappings, and leaves data alone", () => {
    const discriminator = { propertyName: "kind", mapping: { a: $ref, b: "Thing" } };
    const root = schemas({ A: { oneOf: [{ $ref }], discriminator, example: { $ref } } });
    expect(renameReferences(root, (text) => text.replace("Thing", "Other"))).toEqual(
      schemas({
        A: {
          oneOf: [{ $ref: "#/components/schemas/Other" }],
          discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/Other", b: "Other" } },
          example: { $ref },
        },
      }),
    );
  });
});
