import { pointerOfReference, valueAt } from "../../../generator/document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../../generator/document/record.js";

const tables = ["properties", "patternProperties", "$defs"];
const singles = ["items", "additionalProperties"];
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];

/** A schema and all that it says itself, up to its references. */
export function* nodesOf(schema: unknown): Generator<JsonObject, void> {
  if (!isJsonObject(schema)) return;
  yield schema;
  for (const key of tables) for (const inner of Object.values(objectIn(schema, key))) yield* nodesOf(inner);
  for (const key of singles) yield* nodesOf(ownValue(schema, key));
  for (const key of lists) for (const inner of listIn(schema, key)) yield* nodesOf(inner);
}

/** What a chain of references leads to. */
export function deref(value: unknown, root: JsonObject, seen: readonly string[] = []): JsonObject {
  if (!isJsonObject(value)) return {};
  const reference = ownValue(value, "$ref");
  if (typeof reference !== "string" || seen.includes(reference)) return value;
  const pointer = pointerOfReference(reference);
  return pointer === undefined ? value : deref(valueAt(root, pointer), root, [...seen, reference]);
}

export function objectIn(parent: JsonObject, key: string): JsonObject {
  const value = ownValue(parent, key);
  return isJsonObject(value) ? value : {};
}

export function listIn(parent: JsonObject, key: string): readonly unknown[] {
  const value = ownValue(parent, key);
  return Array.isArray(value) ? (value as unknown[]) : [];
}
