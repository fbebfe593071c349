import { isWholeDescription } from "../document/dialect.js";
import { grammar } from "../document/grammar.js";
import { isJsonObject } from "../document/record.js";
import { isReference } from "../document/reference.js";
import { nothingAt, type Known, type FinalResolution } from "./resolveReference.js";
import { repairReference } from "./repairReference.js";
import type { PlaceForm } from "../document/findReferences.js";
import type { FoundReference } from "./sourceSet.js";

/** What a reference leads to where it fits the place, else what was clearly meant, else why there is nothing. */
export function checkResolution(known: Known, reference: FoundReference, resolution: FinalResolution): FinalResolution {
  const { place, text } = reference;
  if (resolution.kind === "found" && fits(place, resolution.target.value)) return resolution;
  if (isBroken(resolution)) return resolution;
  const repaired = repairReference(known, reference);
  if (repaired?.kind === "found" && fits(place, repaired.target.value)) return repaired;
  return resolution.kind === "found" ? nothingAt(text) : resolution;
}

/** A file that is there and cannot be used: guessing something else would hide that. */
function isBroken(resolution: FinalResolution): boolean {
  return (
    resolution.kind === "failure" && resolution.failure.kind !== "missing" && resolution.failure.kind !== "refused"
  );
}

function fits(place: PlaceForm, value: unknown): boolean {
  if (isReference(value)) return true;
  if (place.form === "text") return typeof value === "string";
  if (place.form === "list") return Array.isArray(value);
  if (place.form === "one" && place.kind === "schema") {
    return typeof value === "boolean" || (isJsonObject(value) && looksLikeSchema(value));
  }
  return isJsonObject(value) && !isWholeDescription(value);
}

/** Keywords of schemas that say nothing of a type, beside those of the grammar. */
const furtherKeywords = new Set(
  (
    "$ref $comment $vocabulary $recursiveRef $recursiveAnchor const default example examples externalDocs xml title " +
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems uniqueItems " +
    "minProperties maxProperties minContains maxContains dependentRequired dependencies id"
  ).split(" "),
);

/** False for an object that has keys and none that a schema can have: other data, which must not show in the output. */
function looksLikeSchema(value: object): boolean {
  const keys = Object.keys(value);
  if (isWholeDescription(value)) return false;
  return (
    keys.length === 0 || keys.some((key) => grammar.schema.has(key) || furtherKeywords.has(key) || key.startsWith("x-"))
  );
}
