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

/** Keywords that count as annotations of a certain schema, because authors wrote them beside references to it. */
export type Added = ReadonlySet<string>;

/** What the copies of components say of them beside their shape. */
export interface Annotations {
  /** What the component itself says, by the canonical text of each of its contents. */
  readonly bases: ReadonlyMap<string, JsonObject>;
  /** What a copy says in place of it, by the canonical text of the content. */
  readonly besides: ReadonlyMap<string, JsonObject>;
  /** What more than annotations authors wrote beside references to it, by the canonical text of each of its contents. */
  readonly added: ReadonlyMap<string, Added>;
}

const nothing: Added = new Set();

/** True for a keyword that may stand beside a reference and change nothing but what is said of a value. */
export function isAnnotation(keyword: string, added: Added = nothing): boolean {
  return annotationKeywords.has(keyword) || keyword.startsWith("x-") || added.has(keyword);
}

/** The annotations of a schema. */
export function annotationsOf(schema: JsonObject, added?: Added): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => isAnnotation(keyword, added)));
}

/** A schema without its title and its annotations. */
export function coreOf(schema: JsonObject, added?: Added): JsonObject {
  const keys = Object.keys(schema).filter((keyword) => keyword === "title" || isAnnotation(keyword, added));
  return withValues(schema, new Map(keys.map((key) => [key, undefined])));
}

/** What says which values there are; the rest of a schema narrows or describes them. */
const structure: ReadonlySet<string> = new Set([
  ...["type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "const", "format", "discriminator", "title"],
  ...["additionalProperties", "patternProperties", "not", "prefixItems"],
]);

/**
 * The keywords that some copies of a schema have and others lack, and that come before all else where they are: what
 * stood beside a reference was written in front of what the reference led to.
 */
export function addedKeywords(copies: readonly JsonObject[]): Added {
  const keywords = new Set(copies.flatMap((schema) => Object.keys(schema)));
  return new Set(
    [...keywords].filter((keyword) => {
      if (structure.has(keyword) || isAnnotation(keyword)) return false;
      const having = copies.filter((schema) => Object.hasOwn(schema, keyword));
      return having.length < copies.length && having.every((schema) => comesFirst(schema, keyword));
    }),
  );
}

function comesFirst(schema: JsonObject, keyword: string): boolean {
  const keys = Object.keys(schema);
  return keys.indexOf(keyword) < keys.findIndex((key) => structure.has(key));
}
