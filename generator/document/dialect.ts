import { componentSections, grammar, type Grammar, type NodeKind } from "./grammar.js";
import { isJsonObject, ownValue } from "./record.js";
import { swaggerGrammar, swaggerSections } from "./swaggerGrammar.js";

/** What the version of a document says of its references. */
export interface Dialect {
  readonly grammar: Grammar;
  /** The keys under which the document keeps named objects of a kind; undefined for kinds that are always written in place. */
  readonly sectionOf: (kind: NodeKind) => readonly string[] | undefined;
  /** Whether keywords beside the `$ref` of a schema count (OpenAPI 3.1); before, they are to be ignored. */
  readonly siblings: "count" | "ignored";
  /** Whether `$id`, `$anchor`, `$dynamicRef` and their like mean something (JSON Schema 2020-12, OpenAPI 3.1). */
  readonly identifiers: "known" | "unknown";
}

const componentPath = (kind: NodeKind): readonly string[] | undefined => {
  const section = componentSections.get(kind);
  return section === undefined ? undefined : ["components", section];
};

const swaggerPath = (kind: NodeKind): readonly string[] | undefined => {
  const section = swaggerSections.get(kind);
  return section === undefined ? undefined : [section];
};

/** OpenAPI 3.1 and later, and every document once it is resolved: what does not count in its version is gone then. */
export const latestDialect: Dialect = {
  grammar,
  sectionOf: componentPath,
  siblings: "count",
  identifiers: "known",
};

const earlyDialect: Dialect = { ...latestDialect, siblings: "ignored", identifiers: "unknown" };

/** Swagger 2.0. */
export const swaggerDialect: Dialect = { ...earlyDialect, grammar: swaggerGrammar, sectionOf: swaggerPath };

/** Whether a file is a whole description of an API and so no object that a reference may stand for. */
export function isWholeDescription(root: unknown): boolean {
  return isJsonObject(root) && (ownValue(root, "openapi") !== undefined || ownValue(root, "swagger") !== undefined);
}

/** The dialect of a document. The files that it refers to are read in the same one. */
export function dialectOf(root: unknown): Dialect {
  const fields = isJsonObject(root) ? root : {};
  if (Object.hasOwn(fields, "swagger")) return swaggerDialect;
  return /^3(?:\.0(?:\.|$)|$)/.test(String(ownValue(fields, "openapi"))) ? earlyDialect : latestDialect;
}
