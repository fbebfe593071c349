import { latestDialect } from "../../document/dialect.js";
import { grammar, isExtensionKey, tableEntries, type NodeKind } from "../../document/grammar.js";
import { rootPointer } from "../../document/jsonPointer.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";
import { replaceChildren, type DocumentNode } from "../../document/walkNodes.js";

/** What is only for readers, in any kind of object. */
const proseKeys: ReadonlySet<string> = new Set(["summary", "description", "example", "examples", "externalDocs"]);

const known = new Map<NodeKind, WeakMap<object, unknown>>();

/**
 * An object of a document without texts for readers, so that translations of a page are equal: descriptions, summaries,
 * titles, examples, extensions. A property that is named `description` stays. The order of required names counts no
 * more. The result is for comparing, and shared.
 */
export function withoutProse(kind: NodeKind, value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const results = known.get(kind) ?? new WeakMap<object, unknown>();
  known.set(kind, results);
  if (results.has(value)) return results.get(value);
  const own: DocumentNode = { kind, value: withoutOwnProse(kind, value), at: rootPointer };
  const result = replaceChildren(own, (child) => withoutProse(child.kind, child.value), latestDialect);
  results.set(value, result);
  return result;
}

function withoutOwnProse(kind: NodeKind, value: JsonObject): JsonObject {
  if (tableEntries.has(kind)) return withoutExtensions(value);
  const kept = Object.entries(value).filter(([key]) => !isProse(kind, key));
  return Object.fromEntries(
    kept.map(([key, held]) => {
      if (key === "required" && Array.isArray(held)) return [key, held.toSorted()];
      const isTable = grammar[kind].get(key)?.form === "extensibleMap" && isJsonObject(held);
      return [key, isTable ? withoutExtensions(held) : held];
    }),
  );
}

function isProse(kind: NodeKind, key: string): boolean {
  if (kind === "schema" && key === "title") return true;
  return proseKeys.has(key) || isExtensionKey(key);
}

function withoutExtensions(table: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(table).filter(([key]) => !isExtensionKey(key)));
}

/** What an object of the document means; a value of a kind that the grammar does not know means what it says. */
export function meaningOf(kind: NodeKind | undefined, value: unknown): unknown {
  return kind === undefined ? value : withoutProse(kind, value);
}
