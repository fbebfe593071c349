import { ownValue, type JsonObject } from "../../document/record.js";
import type { TitledFamily } from "./family.js";
import type { Sighting } from "./sighting.js";

/** True for a choice that may have lost what was in it: old versions of a plugin emptied the choices that they showed. */
export function isEmptied(sighting: Sighting): boolean {
  return isOnlyChoice(sighting) && hasLostContent(sighting.schema);
}

/** True for a content that is in unions only. */
export function isOnlyChoice({ uses }: Sighting): boolean {
  return [...uses.values()].every(({ role }) => role === "choice");
}

/** True for a schema that describes an object or a list, or nothing, and does not say of what. */
export function hasLostContent(schema: JsonObject): boolean {
  const own = ["properties", "allOf", "items", "oneOf", "anyOf", "enum", "const", "$ref"];
  if (own.some((keyword) => Object.hasOwn(schema, keyword))) return false;
  if ((ownValue(schema, "additionalProperties") ?? false) !== false) return false;
  const type = ownValue(schema, "type");
  return type === undefined || type === "object" || type === "array";
}

/** True for a component of which only emptied copies are left. */
export function isLost({ family }: TitledFamily): boolean {
  return family.clusters.every(({ core, sightings }) => hasLostContent(core) && sightings.every(isEmptied));
}
