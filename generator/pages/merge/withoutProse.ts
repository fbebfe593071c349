import { grammar, isExtensionKey, tableEntries, type Field, type NodeKind } from "../../document/grammar.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";

/** What only tells a reader something, in any kind of object. */
const proseKeys: ReadonlySet<string> = new Set(["summary", "description", "example", "examples", "externalDocs"]);

const known = new Map<NodeKind, WeakMap<object, unknown>>();

/**
 * An object of a document without texts for readers, so that translations of a page are equal: descriptions, summaries,
 * titles, examples, extensions. A property that is named `description` stays. The order of required names counts no
 * more. The result is for comparing, and shared.
 */
export function withoutProse(kind: NodeKind, value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const results = known.get(kind) ?? new WeakMap<object, unknown>();
  known.set(kind, results);
  if (results.has(value)) return results.get(value);
  const entries = tableEntries.get(kind);
  const result = entries === undefined ? stripFields(kind, value) : stripTable(entries, value, "extensibleMap");
  results.set(value, result);
  return result;
}

function stripFields(kind: NodeKind, value: JsonObject): JsonObject {
  const kept = Object.entries(value).filter(([key]) => !isProse(kind, key));
  return Object.fromEntries(kept.map(([key, child]) => [key, stripField(grammar[kind].get(key), child, key)]));
}

function isProse(kind: NodeKind, key: string): boolean {
  if (kind === "schema" && key === "title") return true;
  return proseKeys.has(key) || isExtensionKey(key);
}

function stripField(field: Field | undefined, value: unknown, key: string): unknown {
  if (key === "required" && Array.isArray(value)) return value.toSorted();
  if (field === undefined || !("kind" in field)) return value;
  if (field.form === "one") return withoutProse(field.kind, value);
  if (field.form === "list") {
    return Array.isArray(value) ? value.map((item: unknown) => withoutProse(field.kind, item)) : value;
  }
  return isJsonObject(value) ? stripTable(field.kind, value, field.form) : value;
}

function stripTable(kind: NodeKind, table: JsonObject, form: "map" | "extensibleMap"): JsonObject {
  const kept = Object.entries(table).filter(([key]) => form === "map" || !isExtensionKey(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(kind, value)]));
}
