import { deepEqual } from "../../document/canonicalText.js";
import { grammar } from "../../document/grammar.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { circularMark } from "./circularMark.js";
import { isSameReference } from "./shapeReference.js";

/** What old versions of a plugin deleted from the choices of `oneOf` and `anyOf` that they had shown. */
const lostKeywords: ReadonlySet<string> = new Set(["properties", "allOf", "items"]);

/** Where a schema stands: a choice of a union may have lost its content. */
export type Standing = "choice" | "elsewhere";

/**
 * Puts two copies of one schema together, so that each place has what the fuller copy has: a copy may be cut off where
 * it met itself, or emptied where it was a choice. Undefined where the copies contradict each other.
 */
export function mergeShapes(a: unknown, b: unknown, standing: Standing): unknown {
  if (deepEqual(a, b)) return a;
  if (circularMark(a) !== undefined) return b;
  if (circularMark(b) !== undefined) return a;
  if (!isJsonObject(a) || !isJsonObject(b)) return undefined;
  const reference = isSameReference(a, b);
  if (reference !== undefined) return reference;
  if (Object.hasOwn(a, "$ref") || Object.hasOwn(b, "$ref")) return undefined;
  return mergeKeywords(a, b, standing);
}

function mergeKeywords(a: JsonObject, b: JsonObject, standing: Standing): JsonObject | undefined {
  const changes = new Map<string, unknown>();
  for (const keyword of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [inA, inB] = [ownValue(a, keyword), ownValue(b, keyword)];
    if (inA === undefined || inB === undefined) {
      if (standing !== "choice" || !lostKeywords.has(keyword)) return undefined;
      changes.set(keyword, inA ?? inB);
      continue;
    }
    const merged = deepEqual(inA, inB) ? inA : mergeKeyword(keyword, inA, inB);
    if (merged === undefined) return undefined;
    changes.set(keyword, merged);
  }
  return withValues(a, changes);
}

function mergeKeyword(keyword: string, a: unknown, b: unknown): unknown {
  if (circularMark(a) !== undefined) return b;
  if (circularMark(b) !== undefined) return a;
  if (keyword === "discriminator" && isJsonObject(a) && isJsonObject(b)) return mergeDiscriminators(a, b);
  const field = grammar.schema.get(keyword);
  if (field === undefined || !("kind" in field) || field.kind !== "schema") return undefined;
  if (field.form === "one" && !Array.isArray(a)) return mergeShapes(a, b, "elsewhere");
  return mergeEntries(a, b, (x, y) =>
    mergeShapes(x, y, keyword === "oneOf" || keyword === "anyOf" ? "choice" : "elsewhere"),
  );
}

function mergeDiscriminators(a: JsonObject, b: JsonObject): JsonObject | undefined {
  const [inA, inB] = [ownValue(a, "mapping"), ownValue(b, "mapping")];
  const rest = (of: JsonObject): JsonObject => withValues(of, new Map([["mapping", undefined]]));
  if (!deepEqual(rest(a), rest(b))) return undefined;
  const mapping = mergeEntries(inA, inB, mergeTargets);
  return mapping === undefined ? undefined : withValues(a, new Map([["mapping", mapping]]));
}

function mergeTargets(a: unknown, b: unknown): unknown {
  if (a === b) return a;
  return isJsonObject(a) && isJsonObject(b) ? mergeShapes(a, b, "elsewhere") : isSameReference(a, b);
}

type Merge = (a: unknown, b: unknown) => unknown;

function mergeEntries(a: unknown, b: unknown, merge: Merge): unknown {
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return undefined;
    const list = a.map((entry: unknown, index) => merge(entry, b[index]));
    return list.includes(undefined) ? undefined : list;
  }
  if (!isJsonObject(a) || !isJsonObject(b) || Object.keys(a).length !== Object.keys(b).length) return undefined;
  const entries = Object.keys(a).map(
    (key) => [key, Object.hasOwn(b, key) ? merge(a[key], b[key]) : undefined] as const,
  );
  return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
}
