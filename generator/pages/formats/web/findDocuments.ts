import { joinPointer, rootPointer, type JsonPointer } from "../../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../../document/record.js";

/** True for an object that says of itself that it is a document of OpenAPI 3 or Swagger 2.0, and has what one has. */
export function isWholeDocument(value: unknown): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const version = ownValue(value, "openapi") ?? ownValue(value, "swagger");
  if (typeof version !== "string" && typeof version !== "number") return false;
  if (!/^[23](?:\.\d+)*(?:-\S*)?$/.test(String(version))) return false;
  return ["paths", "components", "webhooks", "definitions"].some((name) => isJsonObject(ownValue(value, name)));
}

export interface FoundAt {
  readonly pointer: JsonPointer;
  readonly document: JsonObject;
}

/** A document as text within another. */
export interface FoundText {
  readonly pointer: JsonPointer;
  readonly text: string;
}

/** More values than this are not looked at in one place of a page: state of a viewer can hold anything. */
const mostValues = 2_000_000;

/**
 * Finds the documents in a value, from the top; what stands within one is part of it. Text that looks like a document
 * is found, too.
 */
export function findDocuments(root: unknown): { readonly documents: FoundAt[]; readonly texts: FoundText[] } {
  const documents: FoundAt[] = [];
  const texts: FoundText[] = [];
  const seen = new Set<object>();
  const rest: { value: unknown; pointer: JsonPointer }[] = [{ value: root, pointer: rootPointer }];
  for (let next = rest.pop(); next !== undefined && seen.size < mostValues; next = rest.pop()) {
    const { value, pointer } = next;
    if (typeof value === "string" && looksLikeDocument(value)) texts.push({ pointer, text: value });
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isWholeDocument(value)) {
      documents.push({ pointer, document: value });
      continue;
    }
    const entries = Object.entries(value).reverse();
    for (const [key, held] of entries) rest.push({ value: held, pointer: joinPointer(pointer, key) });
  }
  return { documents, texts };
}

/** Whether a text starts as a document in JSON does, or is one in YAML by its first lines. */
export function looksLikeDocument(text: string): boolean {
  if (/^\uFEFF?\s*\{/.test(text)) return /"(?:openapi|swagger)"\s*:\s*"?[23]/.test(text);
  for (let start = 0; start < text.length;) {
    const end = !text.includes("\n", start) ? text.length : text.indexOf("\n", start);
    const line = text.slice(start, Math.min(end, start + 200)).replace(/^\uFEFF/, "");
    if (/^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?[23](?:\.\d|["'\s]|$)/.test(line)) return true;
    if (!isYamlLine(line)) return false;
    start = end + 1;
  }
  return false;
}

/** Whether a line can stand at the top level of a YAML document: prose, tags and fences cannot. */
function isYamlLine(line: string): boolean {
  return /^(?:\s*$|\s+\S|#|---\s*$|%YAML|- |[\]}]|["']?[A-Za-z$][\w.-]*["']?\s*:(?:\s|$))/.test(line);
}
