import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { grammar, isExtensionKey } from "../document/grammar.js";
import { isHttpToken } from "../document/httpToken.js";
import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { httpMethods } from "../document/openapi.js";
import { writePointer } from "../document/lazyPointer.js";
import { isJsonObject, withValues, type JsonObject } from "../document/record.js";
import { rewriteDocument } from "../document/walkNodes.js";

/** The methods that `fetch` writes in capitals, however they are given (Fetch Standard, "normalize a method"). */
const normalized = new Set(["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"]);

/**
 * Leaves operations of methods that can be sent, each in its one place. What a path item has beside its fields, `GET`
 * say, is reported: an operation would be missing silently. So is an additional operation that a field of the path
 * item is there for; it moves there where the field is free.
 */
export function checkMethods(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  return rewriteDocument(root, ({ kind, value, at }) => {
    if (kind !== "pathItem" || !isJsonObject(value)) return value;
    const pointer = writePointer(at);
    reportUnknown(value, pointer, diagnostics);
    return checkAdditional(value, joinPointer(pointer, "additionalOperations"), diagnostics);
  });
}

function reportUnknown(item: JsonObject, pointer: JsonPointer, diagnostics: Diagnostics): void {
  const unknown = Object.keys(item).filter((key) => !grammar.pathItem.has(key) && !isExtensionKey(key));
  for (const key of unknown.filter((name) => name !== "$ref" && isJsonObject(item[name]))) {
    const message = `"${key}" is not a method that a path item can have; no function is made for it`;
    diagnostics.report({ code: "document/unknown-method", pointer: joinPointer(pointer, key), message });
  }
}

function checkAdditional(item: JsonObject, pointer: JsonPointer, diagnostics: Diagnostics): JsonObject {
  const additional = item.additionalOperations;
  if (!isJsonObject(additional)) return item;
  const moved = new Map<string, unknown>();
  const dropped = new Map<string, undefined>();
  for (const [method, operation] of Object.entries(additional)) {
    const field = fieldFor(method);
    const place = joinPointer(pointer, method);
    if (!isHttpToken(method)) {
      const message = `"${method}" cannot be the method of a request; no function is made for it`;
      diagnostics.report({ code: "document/unknown-method", pointer: place, message });
    } else if (field !== undefined) {
      const isFree = !Object.hasOwn(item, field) && !moved.has(field);
      if (isFree) moved.set(field, operation);
      const outcome = isFree ? "and is read from there" : "which is there too: this one is left out";
      const message = `"${method}" belongs in the field "${field}" of the path item, ${outcome}`;
      diagnostics.report({ code: "document/misplaced-method", pointer: place, message });
    } else continue;
    dropped.set(method, undefined);
  }
  if (dropped.size === 0) return item;
  return withValues(item, new Map([...moved, ["additionalOperations", withValues(additional, dropped)]]));
}

/** The field of a path item for operations of a method. Others that only differ in case are methods of their own. */
function fieldFor(method: string): string | undefined {
  const capitals = normalized.has(method.toUpperCase()) ? method.toUpperCase() : method;
  return httpMethods.find((field) => field.toUpperCase() === capitals);
}
