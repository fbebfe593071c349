import type { NodeKind } from "../../document/grammar.js";
import { swaggerDialect } from "../../document/dialect.js";
import { rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { writePointer } from "../../document/lazyPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { rewriteDocument } from "../../document/walkNodes.js";

/** The kinds of objects that take another place or form on their way to OpenAPI 3. */
const marked: ReadonlySet<NodeKind> = new Set(["pathItem", "operation", "parameter", "response", "header"]);

const originKey = "x-clientwright-origin";

/** Writes into every object that will move where it stands now, so that it knows wherever it goes. */
export function markOrigins(root: JsonObject): JsonObject {
  return rewriteDocument(
    root,
    ({ kind, value, at }) =>
      marked.has(kind) && isJsonObject(value) ? withValues(value, new Map([[originKey, writePointer(at)]])) : value,
    swaggerDialect,
  );
}

/** Where an object stood in the document that the user wrote. */
export function originOf(node: JsonObject): JsonPointer {
  return (ownValue(node, originKey) ?? rootPointer) as JsonPointer;
}

/** The object as it was. */
export function withoutOrigin(node: JsonObject): JsonObject {
  return withValues(node, new Map([[originKey, undefined]]));
}

/** The fields of an object that are not among the names, without its origin. */
export function omit(record: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(withoutOrigin(record)).filter(([key]) => !names.includes(key)));
}
