import type { Dialect } from "../document/dialect.js";
import type { NodeKind } from "../document/grammar.js";
import { withValues, type JsonObject } from "../document/record.js";

/** Keywords that are for readers and change no type. Beside a reference they are kept in every version. */
export const documentation: ReadonlySet<string> = new Set(["description", "summary", "title"]);

/** Keywords that mark a schema without narrowing it: they may stand beside a `$ref` as they are. */
const marks = new Set(
  "$ref deprecated readOnly writeOnly default example examples externalDocs xml nullable $comment".split(" "),
);

/** Marks whose meaning beside a `$ref` is clear even where the version of the document gives them none. */
const keptMarks = new Set(["nullable", "readOnly", "writeOnly", "deprecated"]);

/** What becomes of a keyword beside a reference: it counts, it counts against the rule, or it does not. */
export type SiblingFate = "counts" | "kept" | "ignored";

/** What becomes of a keyword beside the `$ref` of an object of this kind. */
export function siblingFate(key: string, kind: NodeKind, { siblings }: Dialect): SiblingFate {
  if (key === "$ref" || kind === "pathItem" || documentation.has(key) || key.startsWith("x-")) return "counts";
  if (kind !== "schema") return "ignored";
  if (siblings === "count") return "counts";
  return keptMarks.has(key) ? "kept" : "ignored";
}

/** A reference without the keywords beside it that are to be ignored. */
export function siblingsThatCount(holder: JsonObject, dialect: Dialect): JsonObject {
  const ignored = Object.keys(holder).filter((key) => siblingFate(key, "schema", dialect) === "ignored");
  return withValues(holder, new Map(ignored.map((key) => [key, undefined])));
}

/**
 * A schema with references, in the form in which all later stages read it: where there are several, or where keywords
 * beside a `$ref` narrow the type (OpenAPI 3.1), they become parts of `allOf`, which means the same.
 */
export function withReferences(schema: JsonObject, references: readonly string[], made: WeakSet<object>): JsonObject {
  const [only, ...more] = references;
  const cleared: [string, undefined][] = typeof schema.$ref === "string" ? [["$ref", undefined]] : [];
  if (only === undefined) return withValues(schema, new Map(cleared));
  const narrows = Object.keys(schema).some(
    (key) => !documentation.has(key) && !marks.has(key) && !key.startsWith("x-"),
  );
  if (more.length === 0 && !narrows) return withValues(schema, new Map([["$ref", only]]));
  const parts = references.map((reference) => ({ $ref: reference }));
  for (const part of parts) made.add(part);
  const others: readonly unknown[] = Array.isArray(schema.allOf) ? schema.allOf : [];
  return withValues(schema, new Map<string, unknown>([...cleared, ["allOf", [...others, ...parts]]]));
}
