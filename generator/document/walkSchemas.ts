import { latestDialect } from "./dialect.js";
import { rootPointer } from "./jsonPointer.js";
import type { LazyPointer } from "./lazyPointer.js";
import type { SchemaKeywords, SchemaObject } from "./openapi.js";
import { isJsonObject, type JsonObject } from "./record.js";
import { documentNode, metOnce, nodesIn, type Vocabulary } from "./walkNodes.js";

/** A schema where it is written. */
export interface SchemaNode {
  readonly schema: JsonObject;
  readonly at: LazyPointer;
}

/** All schemas that are written anywhere in a document, the outer before the inner. References are not followed. */
export function* schemasOfDocument(root: unknown, vocabulary?: Vocabulary): Iterable<SchemaNode> {
  for (const { kind, value, at } of nodesIn(documentNode(root), vocabulary)) {
    if (kind === "schema" && isJsonObject(value)) yield { schema: value, at };
  }
}

/** A schema and all that are written in it, each once, outermost first. References are among them, not their targets. */
export function* schemasIn(start: SchemaObject): Iterable<SchemaKeywords> {
  for (const { kind, value } of nodesIn({ kind: "schema", value: start, at: rootPointer }, latestDialect, metOnce())) {
    if (kind === "schema" && isJsonObject(value)) yield value;
  }
}
