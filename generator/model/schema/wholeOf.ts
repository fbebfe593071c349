import type { JsonObject } from "../../document/record.js";
import type { Building, PlacedSchema } from "./building.js";
import { factsOf } from "./facts.js";
import type { Schema } from "./schema.js";
import { excludedTypes, isNullable } from "./typeNames.js";
import { intersectionOf, isUnrestricted, part, unionOf } from "./shapes.js";

/** A schema of all its parts, or null where the document allows that by its own words, with the facts of the schema. */
export function wholeOf(
  parts: readonly Schema[],
  { schema, pointer }: PlacedSchema<JsonObject>,
  { root }: Building,
): Schema {
  return { ...withNull(intersectionOf(pointer, parts), schema), ...factsOf(root, schema) };
}

function withNull(built: Schema, schema: JsonObject): Schema {
  if (isUnrestricted(built) || !isNullable(schema) || excludedTypes(schema).includes("null")) return built;
  return unionOf(built.pointer, [built, part(built.pointer, { kind: "scalar", type: "null" })]);
}

/** `true` and `false` are schemas too (JSON Schema 2020-12, §4.3.2). What is no schema at all allows anything. */
export function booleanSchema({ schema, pointer }: PlacedSchema): Schema {
  return part(pointer, { kind: schema === false ? "never" : "unknown" });
}
