import { joinPointer, type JsonPointer } from "./jsonPointer.js";
import { httpMethods } from "./openapi.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "./record.js";

/** An operation of a path item, with the place where it is written. */
export interface PlacedOperation {
  /** As it is sent: in capitals for a field of the path item, as it is written in `additionalOperations`. */
  readonly method: string;
  /** The keys that lead from the path item to the operation. */
  readonly keys: readonly [string] | readonly ["additionalOperations", string];
  readonly operation: JsonObject;
}

/** The operations of a Path Item Object (OpenAPI 3.2 §4.9), those of its fixed fields first. */
export function operationsOf(item: unknown): readonly PlacedOperation[] {
  if (!isJsonObject(item)) return [];
  const fixed = httpMethods.flatMap((key): readonly PlacedOperation[] => {
    const operation = ownValue(item, key);
    return isJsonObject(operation) ? [{ method: key.toUpperCase(), keys: [key], operation }] : [];
  });
  const additional = Object.entries(additionalOf(item)).flatMap(([method, operation]): readonly PlacedOperation[] =>
    isJsonObject(operation) ? [{ method, keys: ["additionalOperations", method], operation }] : [],
  );
  return [...fixed, ...additional];
}

/** The path item with other operations, whatever method they have. What stays the same is shared. */
export function rewriteOperations(
  item: JsonObject,
  rewrite: (operation: JsonObject, pointer: JsonPointer) => JsonObject,
  pointer: JsonPointer,
): JsonObject {
  const fixed = new Map<string, unknown>();
  const additional = new Map<string, unknown>();
  for (const { keys, operation } of operationsOf(item)) {
    const next = rewrite(operation, joinPointer(pointer, ...keys));
    if (next === operation) continue;
    if (keys.length === 1) fixed.set(keys[0], next);
    else additional.set(keys[1], next);
  }
  if (additional.size > 0) fixed.set("additionalOperations", withValues(additionalOf(item), additional));
  return withValues(item, fixed);
}

function additionalOf(item: JsonObject): JsonObject {
  const additional = ownValue(item, "additionalOperations");
  return isJsonObject(additional) ? additional : {};
}
