import { expect, test } from "@jest/globals";
import { swaggerDialect } from "../../../generator/document/dialect.js";
import { isReference } from "../../../generator/document/reference.js";
import { documentNode, nodesIn, pointerOf } from "../../../generator/document/walkNodes.js";

/** The places of the references that a walk by the grammar meets, with the kind that each place asks for. */
function referencesIn(root: unknown): readonly string[] {
  return [...nodesIn(documentNode(root), swaggerDialect)]
    .filter(({ value }) => isReference(value))
    .map((node) => `${node.kind} ${pointerOf(node)}`)
    .sort();
}

test("references stand where Swagger 2.0 has objects, and nowhere else", () => {
  const $ref = "other.json#/x";
  const operation = {
    parameters: [{ $ref }, { name: "body", in: "body", schema: { $ref } }],
    responses: { 200: { schema: { type: "array", items: { $ref } }, examples: { "application/json": { $ref } } } },
    "x-examples": { one: { $ref } },
  };
  const root = {
    swagger: "2.0",
    paths: { "/a": { $ref }, "/b": { parameters: [{ $ref }], post: operation }, "x-c": { $ref } },
    definitions: {
      Pet: { allOf: [{ $ref }], properties: { $ref: { type: "string" }, id: { $ref } }, discriminator: "kind" },
      Bag: { additionalProperties: { $ref }, default: { $ref }, enum: [{ $ref }], example: { $ref } },
    },
    parameters: { size: { $ref } },
    responses: { gone: { $ref } },
  };
  expect(referencesIn(root)).toEqual([
    "parameter /parameters/size",
    "parameter /paths/~1b/parameters/0",
    "parameter /paths/~1b/post/parameters/0",
    "pathItem /paths/~1a",
    "response /responses/gone",
    "schema /definitions/Bag/additionalProperties",
    "schema /definitions/Pet/allOf/0",
    "schema /definitions/Pet/properties/id",
    "schema /paths/~1b/post/parameters/1/schema",
    "schema /paths/~1b/post/responses/200/schema/items",
  ]);
});
