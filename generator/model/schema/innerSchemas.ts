import type { Schema } from "./schema.js";

/** The schemas directly in a schema, in their order. What a reference leads to is not among them. */
export function innerSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "list":
      return [schema.items];
    case "tuple":
      return schema.rest === undefined ? schema.elements : [...schema.elements, schema.rest];
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.patterns ?? []).map((pattern) => pattern.schema),
        ...(schema.additional === undefined ? [] : [schema.additional]),
        ...(schema.keys === undefined ? [] : [schema.keys]),
      ];
    case "union":
    case "intersection":
      return schema.members;
    default:
      return [];
  }
}
