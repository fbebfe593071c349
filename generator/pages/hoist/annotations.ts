import { withValues, type JsonObject } from "../../document/record.js";

/**
 * Keywords that authors write beside a `$ref` and that say nothing of the shape of values. Whatever put a copy in place
 * of the reference put these on top of it, so that copies of one component differ in them.
 */
const annotationKeywords: ReadonlySet<string> = new Set([
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "nullable",
  "externalDocs",
]);

/** True for a keyword that may stand beside a reference and change nothing but what is said of a value. */
export function isAnnotation(keyword: string): boolean {
  return annotationKeywords.has(keyword) || keyword.startsWith("x-");
}

/** The annotations of a schema. */
export function annotationsOf(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => isAnnotation(keyword)));
}

/** A schema without its title and its annotations. */
export function coreOf(schema: JsonObject): JsonObject {
  const keys = Object.keys(schema).filter((keyword) => keyword === "title" || isAnnotation(keyword));
  return withValues(schema, new Map(keys.map((key) => [key, undefined])));
}
