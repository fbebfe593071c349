import { grammar, isExtensionKey, type Field, type Grammar, type NodeKind } from "../document/grammar.js";
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

  function visit(node: DocumentNode): unknown {
    const known = done.get(node.kind) ?? new Map<unknown, unknown>();
    done.set(node.kind, known);
    const isShareable = typeof node.value === "object" && node.value !== null;
    if (isShareable && known.has(node.value)) return known.get(node.value);
    const value = rewrite(node);
    const result = isJsonObject(value) && !isReference(value) ? visitFields(value, node) : value;
    if (isShareable) known.set(node.value, result);
    return result;
  }

  function visitFields(record: JsonObject, node: DocumentNode): JsonObject {
    const changes = new Map<string, unknown>();
    for (const [name, field] of vocabulary[node.kind]) {
      if (!("kind" in field) || !Object.hasOwn(record, name)) continue;
      const next = visitField(record[name], field, joinPointer(node.pointer, name));
      if (next !== record[name]) changes.set(name, next);
    }
    return withValues(record, changes);
  }

  function visitField(value: unknown, field: Field & { kind: NodeKind }, pointer: JsonPointer): unknown {
    if (field.form === "one") return visit({ kind: field.kind, value, pointer });
    if (field.form === "list") return Array.isArray(value) ? visitList(value, field.kind, pointer) : value;
    if (!isJsonObject(value)) return value;
    const changes = new Map<string, unknown>();
    for (const [key, child] of Object.entries(value)) {
      if (field.form === "extensibleMap" && isExtensionKey(key)) continue;
      const next = visit({ kind: field.kind, value: child, pointer: joinPointer(pointer, key) });
      if (next !== child) changes.set(key, next);
    }
    return withValues(value, changes);
  }

  function visitList(list: readonly unknown[], kind: NodeKind, pointer: JsonPointer): readonly unknown[] {
    const next = list.map((value, index) => visit({ kind, value, pointer: joinPointer(pointer, index) }));
    return next.every((value, index) => value === list[index]) ? list : withoutAbsent(next, kind);
  }

  return visit(start);
}

/** A list without what is undefined. Parameters keep their places: diagnostics and types find them there. */
export function withoutAbsent(list: readonly unknown[], kind: NodeKind): readonly unknown[] {
  return kind === "parameter" ? list.map((value) => value ?? null) : list.filter((value) => value !== undefined);
}
