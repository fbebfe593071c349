import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { operationsOf, rewriteOperations } from "../document/pathItemOperations.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { createFreeNumber } from "../document/freeNumber.js";

/** Returns another id for an operation whose own one is used before. */
type Rename = (id: string, pointer: JsonPointer) => string | undefined;

/**
 * Numbers operation ids that are used before, so that an id names one operation; the first one keeps it. A path item
 * that is in two places has operations in each.
 */
export function separateOperationIds(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  const taken = new Set<string>();
  eachPathItem(root, (item) => {
    for (const id of operationIds(item)) taken.add(id);
    return item;
  });
  const seen = new Set<string>();
  const freeNumber = createFreeNumber();
  const freeId = (id: string): string => `${id}${freeNumber(id, (number) => !taken.has(`${id}${number}`))}`;
  const rename: Rename = (id, pointer) => {
    const free = seen.has(id) ? freeId(id) : undefined;
    seen.add(free ?? id);
    taken.add(free ?? id);
    if (free === undefined) return undefined;
    const message = `The operation id "${id}" is used before; this operation is called "${free}"`;
    diagnostics.report({ code: "document/duplicate-operation-id", pointer, message });
    return free;
  };
  return withoutSharedIds(eachPathItem(root, (item, pointer) => renameOperations(item, pointer, rename)));
}

/** Path items of components are written wherever they are used, and only there their operations have ids. */
function withoutSharedIds(root: JsonObject): JsonObject {
  const components = ownValue(root, "components");
  const items = isJsonObject(components) ? ownValue(components, "pathItems") : undefined;
  if (!isJsonObject(components) || !isJsonObject(items)) return root;
  const changes = Object.entries(items).map(([key, item]): [string, unknown] => [
    key,
    isJsonObject(item) ? replaceIds(item, rootPointer, () => undefined) : item,
  ]);
  const pathItems = withValues(items, new Map(changes.filter(([key, item]) => item !== items[key])));
  return pathItems === items
    ? root
    : withValues(root, new Map([["components", withValues(components, new Map([["pathItems", pathItems]]))]]));
}

function eachPathItem(root: JsonObject, rewrite: (item: JsonObject, pointer: JsonPointer) => JsonObject): JsonObject {
  const changes = new Map<string, unknown>();
  for (const section of ["paths", "webhooks"]) {
    const items = ownValue(root, section);
    if (!isJsonObject(items)) continue;
    const changedItems = new Map<string, unknown>();
    for (const [key, item] of Object.entries(items)) {
      if (!isJsonObject(item)) continue;
      const next = rewrite(item, joinPointer(rootPointer, section, key));
      if (next !== item) changedItems.set(key, next);
    }
    if (changedItems.size > 0) changes.set(section, withValues(items, changedItems));
  }
  return withValues(root, changes);
}

function operationIds(item: JsonObject): readonly string[] {
  return operationsOf(item).flatMap(({ operation: { operationId } }) =>
    typeof operationId === "string" ? [operationId] : [],
  );
}

function renameOperations(item: JsonObject, pointer: JsonPointer, rename: Rename): JsonObject {
  return replaceIds(item, pointer, (id, place) => rename(id, joinPointer(place, "operationId")) ?? id);
}

/** The path item with other operation ids, or without where there is none. */
function replaceIds(
  item: JsonObject,
  pointer: JsonPointer,
  idFor: (id: string, place: JsonPointer) => string | undefined,
): JsonObject {
  const replace = (operation: JsonObject, place: JsonPointer): JsonObject => {
    const id = operation.operationId;
    if (typeof id !== "string") return operation;
    const other = idFor(id, place);
    return other === id ? operation : withValues(operation, new Map([["operationId", other]]));
  };
  return rewriteOperations(item, replace, pointer);
}
