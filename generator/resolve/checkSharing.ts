import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { rootPointer } from "../document/jsonPointer.js";
import { operationsOf } from "../document/pathItemOperations.js";
import { isJsonObject, ownValue, type JsonObject } from "../document/record.js";
import { followReferences } from "../references/followReferences.js";

/** More parts than this may not come out of what operations share: each of them has its own in the output. */
const maximumShared = 1_000_000;

/**
 * Makes sure that the output has a size in proportion to the document. Security requirements of the document, parameters
 * of a path item, and what shared responses and request bodies have in them are written out for every operation, so that
 * ten thousand of them for ten thousand operations are a hundred million.
 *
 * @returns false where that is too much; that is reported
 */
export function checkSharing(root: JsonObject, diagnostics: Diagnostics): boolean {
  const sizes = new Map<unknown, number>();
  const sizeOf = (value: unknown): number => {
    const known = sizes.get(value) ?? sizeOfShared(root, value);
    sizes.set(value, known);
    return known;
  };
  const security = sizeOf(ownValue(root, "security"));
  let shared = 0;
  for (const item of pathItemsOf(root)) {
    for (const { operation } of operationsOf(item)) {
      shared += sizeOf(ownValue(item, "parameters"));
      if (!Object.hasOwn(operation, "security")) shared += security;
      for (const reference of sharedByReference(operation)) shared += sizeOf(reference);
    }
  }
  if (shared <= maximumShared) return true;
  const message = `Written out for each operation, what operations share has more than ${maximumShared / 1_000_000} million parts`;
  diagnostics.report({ code: "document/repetition", pointer: rootPointer, message });
  return false;
}

function pathItemsOf(root: JsonObject): readonly JsonObject[] {
  return ["paths", "webhooks"].flatMap((section) => {
    const items = ownValue(root, section);
    return isJsonObject(items) ? Object.values(items).filter(isJsonObject) : [];
  });
}

/** The texts of the references of an operation to responses, request bodies and callbacks. */
function sharedByReference(operation: JsonObject): readonly unknown[] {
  const tables = ["responses", "callbacks"].flatMap((key) => {
    const table = ownValue(operation, key);
    return isJsonObject(table) ? Object.values(table) : [];
  });
  return [ownValue(operation, "requestBody"), ...tables].flatMap((value) =>
    isJsonObject(value) && typeof value.$ref === "string" ? [value.$ref] : [],
  );
}

/** How many parts a list has, or the component behind a reference: header fields, links, media types and their encodings. */
function sizeOfShared(root: JsonObject, shared: unknown): number {
  if (Array.isArray(shared)) return shared.length;
  if (typeof shared !== "string") return 0;
  const target = followReferences(root, { value: { $ref: shared }, pointer: rootPointer })?.value;
  if (!isJsonObject(target)) return 0;
  const parts = Object.values(target)
    .filter(isJsonObject)
    .flatMap((table) => Object.values(table));
  const encodings = parts
    .map((part) => (isJsonObject(part) ? ownValue(part, "encoding") : undefined))
    .filter(isJsonObject);
  return encodings.reduce((sum, table) => sum + Object.keys(table).length, parts.length);
}
