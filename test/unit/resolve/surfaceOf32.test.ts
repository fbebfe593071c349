import { describe, expect, test } from "@jest/globals";
import { ownValue, type JsonObject } from "../../../generator/document/record.js";
import { openapi, resolveObject } from "./resolveObject.js";

const operation = { responses: { "200": { description: "d" } } };

function resolved(item: JsonObject, components: JsonObject = {}) {
  const { document, findings } = resolveObject({ ...openapi({ paths: { "/a": item }, components }), openapi: "3.2.0" });
  return { item: ownValue(document?.root.paths, "/a") as unknown as JsonObject, findings };
}

describe("additional operations", () => {
  test.each([
    { name: "a method of its own stays", method: "LINK", want: { additionalOperations: { LINK: operation } } },
    { name: "methods differ by case", method: "patch", want: { additionalOperations: { patch: operation } } },
    { name: "one with a field moves there", method: "PATCH", want: { patch: operation, additionalOperations: {} } },
    {
      name: "also in a case that fetch does not keep",
      method: "Post",
      want: { post: operation, additionalOperations: {} },
    },
    { name: "no method at all", method: "TWO WORDS", want: { additionalOperations: {} } },
  ])("$name", ({ method, want }) => {
    expect(resolved({ additionalOperations: { [method]: operation } }).item).toEqual(want);
  });

  test("none takes the place of a field that is there", () => {
    const { item, findings } = resolved({
      get: operation,
      additionalOperations: { GET: { ...operation, summary: "s" } },
    });
    expect(item).toEqual({ get: operation, additionalOperations: {} });
    expect(findings).toEqual(["document/misplaced-method /paths/~1a/additionalOperations/GET"]);
  });
});

describe("the query string as a whole", () => {
  const whole = { name: "q", in: "querystring", content: { "application/json": { schema: {} } } };
  const query = { name: "q", in: "query", schema: {} };
  test.each([
    { name: "alone", shared: [], own: [whole], want: [[], [whole]], at: [] },
    {
      name: "beside a query parameter",
      shared: [],
      own: [query, whole],
      want: [[], [query, null]],
      at: ["get/parameters/1"],
    },
    { name: "around a query parameter", shared: [whole], own: [query], want: [[null], [query]], at: ["parameters/0"] },
    {
      name: "below a query parameter",
      shared: [query],
      own: [whole],
      want: [[query], [null]],
      at: ["get/parameters/0"],
    },
    { name: "given anew", shared: [whole], own: [whole], want: [[whole], [whole]], at: [] },
    {
      name: "twice",
      shared: [],
      own: [whole, { ...whole, name: "r" }],
      want: [[], [whole, null]],
      at: ["get/parameters/1"],
    },
  ])("$name", ({ shared, own, want, at }) => {
    const { item, findings } = resolved({ parameters: shared, get: { ...operation, parameters: own } });
    expect([item.parameters, (item.get as JsonObject).parameters]).toEqual(want);
    expect(findings).toEqual(at.map((place) => `document/conflicting-querystring /paths/~1a/${place}`));
  });
});

test("a default mapping becomes a reference, one to nothing goes", () => {
  const schemas = {
    A: { oneOf: [{ $ref: "#/components/schemas/B" }], discriminator: { propertyName: "p", defaultMapping: "B" } },
    B: { type: "object" },
    C: { discriminator: { propertyName: "p", defaultMapping: "Nothing" } },
  };
  const { document, findings } = resolveObject({ ...openapi({ components: { schemas } }), openapi: "3.2.0" });
  expect(document?.root.components?.schemas).toMatchObject({
    A: { discriminator: { propertyName: "p", defaultMapping: "#/components/schemas/B" } },
    C: { discriminator: { propertyName: "p" } },
  });
  expect(findings).toContain("reference/not-found /components/schemas/C/discriminator/defaultMapping");
});
