/**
 * JSON Pointers (RFC 6901), always in the URI fragment-free form: `""` is the whole document,
 * `/paths/~1users/put` one operation.
 */
export type JsonPointer = string & { readonly __brand: "JsonPointer" };

/** The pointer of the whole document. */
export const rootPointer = "" as JsonPointer;

/** Extends a pointer by keys, escaping `~` and `/` in each (RFC 6901 §3). */
export function joinPointer(pointer: JsonPointer, ...keys: readonly (string | number)[]): JsonPointer {
  const escaped = keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  return `${pointer}${escaped.join("")}` as JsonPointer;
}

/** The unescaped keys of a pointer, outermost first. */
export function pointerKeys(pointer: JsonPointer): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Reads a reference within the same document: `#/components/schemas/User`, with percent-encoding undone
 * (RFC 6901 §6). Returns undefined for a reference to another document or to an anchor.
 */
export function pointerOfReference(reference: string): JsonPointer | undefined {
  if (reference === "#") return rootPointer;
  if (!reference.startsWith("#/")) return undefined;
  return percentDecoded(reference.slice(1)) as JsonPointer;
}

/** The reference to a pointer within the same document, fit for every reader of JSON Pointers in fragments. */
export function referenceToPointer(pointer: JsonPointer): string {
  return `#${pointer.replaceAll("%", "%25")}`;
}

/** A part of a URI without its percent-encoding; one with a stray "%" is taken as written. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The value a pointer names below `root`, or undefined. Only own keys count, so `__proto__` names nothing inherited. */
export function valueAt(root: unknown, pointer: JsonPointer): unknown {
  let value: unknown = root;
  for (const key of pointerKeys(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
