import { isWholeDescription, latestDialect } from "../document/dialect.js";
import { dataFields, grammar, isExtensionKey } from "../document/grammar.js";
import { rootPointer } from "../document/jsonPointer.js";
import { pointerBelow, type LazyPointer } from "../document/lazyPointer.js";
import { isJsonObject, type JsonObject } from "../document/record.js";
import { documentNode, metOnce, nodesIn, type DocumentNode } from "../document/walkNodes.js";
import type { SchemaNode } from "../document/walkSchemas.js";

/**
 * All schemas of a file, the outer before the inner. A file that is no description of an API may be a schema, any other
 * object, or a table of them, and nothing says which: an object with a keyword that only schemas have is taken for one.
 */
export function* schemasOfFile(root: unknown): Iterable<SchemaNode> {
  const isNew = metOnce();
  for (const start of isWholeDescription(root) ? [documentNode(root)] : outermostSchemas(root)) {
    for (const { kind, value, at } of nodesIn(start, latestDialect, isNew)) {
      if (kind === "schema" && isJsonObject(value)) yield { schema: value, at };
    }
  }
}

/** What is in objects of unknown kinds, down to the first that is a schema. */
function outermostSchemas(root: unknown): readonly DocumentNode[] {
  const found: DocumentNode[] = [];
  const seen = new Set<unknown>();
  const waiting: { readonly value: unknown; readonly at: LazyPointer }[] = [{ value: root, at: rootPointer }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, at } = next;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isJsonObject(value) && isSchema(value)) found.push({ kind: "schema", value, at });
    else for (const [key, child] of partsOf(value)) waiting.push({ value: child, at: pointerBelow(at, key) });
  }
  return found;
}

function partsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value)
    .filter(([key]) => !dataFields.has(key) && !isExtensionKey(key))
    .reverse();
}

function isSchema(value: JsonObject): boolean {
  return Object.keys(value).some((key) => schemaKeywords.has(key));
}

const { schema, ...others } = grammar;

/** The keywords that no other object has as a field. */
const schemaKeywords: ReadonlySet<string> = new Set(
  [...schema.keys()].filter((keyword) => Object.values(others).every((fields) => !fields.has(keyword))),
);
