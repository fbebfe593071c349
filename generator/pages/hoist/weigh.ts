import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { slotsOf } from "./schemaSlots.js";
import type { Weight } from "./sighting.js";

const known = new WeakMap<object, Weight>();

/** Weighs a schema; each object is looked at once. */
export function weigh(schema: JsonObject): Weight {
  const earlier = known.get(schema);
  if (earlier !== undefined) return earlier;
  const weight = isObjectLike(schema) ? "object" : hasWeightInside(schema) ? "composed" : "light";
  known.set(schema, weight);
  return weight;
}

function isObjectLike(schema: JsonObject): boolean {
  const properties = ownValue(schema, "properties");
  const parts = ownValue(schema, "allOf");
  if (typeof properties === "string" || typeof parts === "string") return true; // Cut off, so there were some.
  if (isJsonObject(properties) && Object.keys(properties).length > 0) return true;
  return Array.isArray(parts) && parts.length > 1;
}

/** What a mapping leads to is not written in the schema. */
function hasWeightInside(schema: JsonObject): boolean {
  const inside = slotsOf(schema).filter(({ role }) => role !== "target");
  return inside.some(({ value }) => (isJsonObject(value) ? weigh(value) !== "light" : typeof value === "string"));
}
