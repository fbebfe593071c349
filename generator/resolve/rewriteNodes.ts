import { grammar, isExtensionKey, tableEntries, type Field, type Grammar, type NodeKind } from "../document/grammar.js";
import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, withValues, type JsonObject } from "../document/record.js";
import { isReference } from "../document/reference.js";

/** An object of the document, of the kind that its place asks for, though it may still be something else. */
export interface DocumentNode {
  readonly kind: NodeKind;
  readonly value: unknown;
  readonly pointer: JsonPointer;
}

/** Answers what shall stand at the node's place: the same value, another one, or undefined for nothing. */
export type NodeRewrite = (node: DocumentNode) => unknown;

/**
 * Rewrites a node and everything below it that the grammar knows, outermost first. Nothing is changed in place:
 * what stays the same is shared with the input, and values that the input shares stay shared. What stands below a
 * reference is left alone. Recursion is safe because documents are checked for their depth first.
 *
 * @param vocabulary the grammar to walk by, where it is not the one of OpenAPI 3
 */
export function rewriteNodes(start: DocumentNode, rewrite: NodeRewrite, vocabulary: Grammar = grammar): unknown {
  const done = new Map<NodeKind, Map<unknown, unknown>>();
  const walk: Walk = { visit, vocabulary };

  function visit(node: DocumentNode): unknown {
    const known = done.get(node.kind) ?? new Map<unknown, unknown>();
    done.set(node.kind, known);
    const isShareable = typeof node.value === "object" && node.value !== null;
    if (isShareable && known.has(node.value)) return known.get(node.value);
    const value = rewrite(node);
    const result = isJsonObject(value) && !isReference(value) ? visitFields(value, node, walk) : value;
    if (isShareable) known.set(node.value, result);
    return result;
  }

  return visit(start);
}

interface Walk {
  readonly visit: NodeRewrite;
  readonly vocabulary: Grammar;
}

function visitFields(record: JsonObject, node: DocumentNode, { visit, vocabulary }: Walk): JsonObject {
  const changes = new Map<string, unknown>();
  for (const [name, field] of vocabulary[node.kind]) {
    if (!("kind" in field) || !Object.hasOwn(record, name)) continue;
    const next = visitField({ field, value: record[name], pointer: joinPointer(node.pointer, name) }, visit);
    if (next !== record[name]) changes.set(name, next);
  }
  const entries = tableEntries.get(node.kind);
  const rest = withValues(record, changes);
  if (entries === undefined) return rest;
  return visitTable(rest, { field: { form: "extensibleMap", kind: entries }, pointer: node.pointer }, visit);
}

interface FieldPlace {
  readonly field: Field & { readonly kind: NodeKind };
  readonly pointer: JsonPointer;
}

function visitField({ field, value, pointer }: FieldPlace & { readonly value: unknown }, visit: NodeRewrite): unknown {
  if (field.form === "one") return visit({ kind: field.kind, value, pointer });
  if (field.form !== "list") return isJsonObject(value) ? visitTable(value, { field, pointer }, visit) : value;
  if (!Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  const next = list.map((item, index) =>
    visit({ kind: field.kind, value: item, pointer: joinPointer(pointer, index) }),
  );
  return next.every((item, index) => item === list[index]) ? list : withoutAbsent(next, field.kind);
}

function visitTable(table: JsonObject, { field, pointer }: FieldPlace, visit: NodeRewrite): JsonObject {
  const changes = new Map<string, unknown>();
  for (const [key, value] of Object.entries(table)) {
    if (field.form === "extensibleMap" && isExtensionKey(key)) continue;
    const next = visit({ kind: field.kind, value, pointer: joinPointer(pointer, key) });
    if (next !== value) changes.set(key, next);
  }
  return withValues(table, changes);
}

/** A list without what is undefined. Parameters keep their places: diagnostics and types find them there. */
export function withoutAbsent(list: readonly unknown[], kind: NodeKind): readonly unknown[] {
  return kind === "parameter" ? list.map((value) => value ?? null) : list.filter((value) => value !== undefined);
}
