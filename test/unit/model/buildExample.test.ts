import { describe, expect, test } from "@jest/globals";
import type { OpenApiObject, SchemaObject } from "../../../generator/document/openapi.js";
import { buildExample } from "../../../generator/model/buildExample.js";

const root: OpenApiObject = {
  openapi: "3.1.0",
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "name", "kind"],
        properties: {
          id: { type: "string", readOnly: true },
          name: { type: "string" },
          kind: { enum: ["cat", "dog"] },
          note: { type: "string" },
        },
      },
      Tree: {
        type: "object",
        required: ["child"],
        properties: { child: { $ref: "#/components/schemas/Tree" } },
      },
    },
  },
};

const pet = { $ref: "#/components/schemas/Pet" };

const cases: readonly { name: string; given: SchemaObject; want: unknown }[] = [
  { name: "text", given: { type: "string" }, want: "…" },
  { name: "the least number allowed", given: { type: "integer", minimum: 3 }, want: 3 },
  { name: "a null spelled as a type", given: { type: ["null", "boolean"] }, want: true },
  { name: "a constant", given: { const: "fixed" }, want: "fixed" },
  { name: "an empty list", given: { type: "array", items: pet }, want: [] },
  {
    name: "required properties, without those that only the server sets",
    given: pet,
    want: { name: "…", kind: "cat" },
  },
  { name: "the first alternative", given: { oneOf: [{ type: "number" }, pet] }, want: 1 },
  {
    name: "all parts, and what the whole requires of a part",
    given: { allOf: [pet, { type: "object", properties: { age: { type: "integer" } } }], required: ["note", "age"] },
    want: { name: "…", kind: "cat", note: "…", age: 1 },
  },
  { name: "anything", given: {}, want: {} },
  { name: "bytes", given: { type: "string", format: "binary" }, want: undefined },
  { name: "a value without end", given: { $ref: "#/components/schemas/Tree" }, want: undefined },
  { name: "nothing", given: false, want: undefined },
];

describe("the example of a value", () => {
  test.each(cases)("$name", ({ given, want }) => {
    expect(buildExample(root, given)).toEqual(want);
  });
});
