import { pointerOfReference, valueAt } from "./jsonPointer.js";
import { isJsonObject } from "./record.js";

/** The keywords that keep a property out of what is sent, or out of what is received (OpenAPI 3.1 §4.8.24). */
export type PropertyMark = "readOnly" | "writeOnly";

/** True where a property is marked: by itself, at the end of its reference, or in a member of its `allOf`. */
export function isMarked(root: unknown, property: unknown, mark: PropertyMark): boolean {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [property];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (!isJsonObject(schema) || seen.has(schema)) continue;
    seen.add(schema);
    if (Object.hasOwn(schema, mark) && schema[mark] === true) return true;
    if (Object.hasOwn(schema, "$ref") && typeof schema.$ref === "string") waiting.push(targetOf(root, schema.$ref));
    if (Object.hasOwn(schema, "allOf") && Array.isArray(schema.allOf)) waiting.push(...(schema.allOf as unknown[]));
  }
  return false;
}

function targetOf(root: unknown, reference: string): unknown {
  const pointer = pointerOfReference(reference);
  return pointer === undefined ? undefined : valueAt(root, pointer);
}
