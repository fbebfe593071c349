import { latestDialect, type Dialect } from "./dialect.js";
import { isExtensionKey, tableEntries, type Field, type Fields, type NodeKind } from "./grammar.js";
import { rootPointer, type JsonPointer } from "./jsonPointer.js";
import { pointerBelow, writePointer, type LazyPointer } from "./lazyPointer.js";
import { isJsonObject, withValues, type JsonObject } from "./record.js";
import { isReference } from "./reference.js";

/** An object of a document, of the kind that its place asks for, though it may still be something else. */
export interface DocumentNode {
  readonly kind: NodeKind;
  readonly value: unknown;
  readonly at: LazyPointer;
}

/** A field that holds nodes: one, a list of them or a table. */
export type NodeField = Extract<Field, { readonly kind: NodeKind }>;

/** What a walk has to know of the version of a document. */
export type Vocabulary = Pick<Dialect, "grammar" | "siblings">;

/** Gives what shall stand at the place of a node: the same value, another one, or undefined for nothing. */
export type NodeRewrite = (node: DocumentNode) => unknown;

/** The document as a whole, where every walk over one starts. */
export function documentNode(root: unknown): DocumentNode {
  return { kind: "document", value: root, at: rootPointer };
}

/** Where a node stands. */
export function pointerOf({ at }: Pick<DocumentNode, "at">): JsonPointer {
  return writePointer(at);
}

/**
 * Whether what is in a value belongs to it. Beside a `$ref` that is so of a Path Item Object (OpenAPI 3.1 §4.8.9),
 * and of a Schema Object since 3.1 (§4.8.24); of any other object it is to be ignored (§4.8.23).
 */
export function hasContent({ kind, value }: DocumentNode, { siblings }: Vocabulary): boolean {
  return !isReference(value) || kind === "pathItem" || (kind === "schema" && siblings === "count");
}

/**
 * A copy of a node with others in the place of those directly in it; the value itself where nothing changes. Every walk
 * goes from node to node by this. Fields come in the order of the grammar, so that the order of keys changes nothing; what
 * the grammar does not list is data.
 */
export function replaceChildren(node: DocumentNode, replace: NodeRewrite, vocabulary: Vocabulary): unknown {
  const { kind, value, at } = node;
  if (!isJsonObject(value) || !hasContent(node, vocabulary)) return value;
  const entries = tableEntries.get(kind);
  if (entries !== undefined) return replaceTable({ form: "extensibleMap", kind: entries }, value, at, replace);
  const changes = new Map<string, unknown>();
  for (const [name, field] of nodeFields(vocabulary.grammar[kind])) {
    if (!Object.hasOwn(value, name)) continue;
    const held = value[name];
    const next = replaceNodes(field, held, pointerBelow(at, name), replace);
    if (next !== held) changes.set(name, next);
  }
  return changes.size === 0 ? value : withValues(value, changes);
}

/** The nodes directly in a node. */
export function childrenOf(node: DocumentNode, vocabulary: Vocabulary): readonly DocumentNode[] {
  return collect((keep) => replaceChildren(node, keep, vocabulary));
}

/** The nodes that a field holds at a place; none where a reference stands for all of them. */
export function nodesAt(field: NodeField, value: unknown, at: LazyPointer): readonly DocumentNode[] {
  return collect((keep) => replaceNodes(field, value, at, keep));
}

/**
 * A node and all nodes below it, the outer before the inner, one after the other as they are asked for. References are
 * not followed. What is shared is met at each of its places.
 *
 * @param isWanted whether a node, with all that is in it, is of interest
 */
export function* nodesIn(
  start: DocumentNode,
  vocabulary: Vocabulary = latestDialect,
  isWanted: (node: DocumentNode) => boolean = () => true,
): Iterable<DocumentNode> {
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isWanted(node)) continue;
    yield node;
    // One by one: a call takes as many arguments as the stack has room for.
    for (const child of childrenOf(node, vocabulary).toReversed()) waiting.push(child);
  }
}

/** Makes a walk meet each value once as an object of a kind, however many places share it. */
export function metOnce(): (node: DocumentNode) => boolean {
  const met = new Map<NodeKind, Set<unknown>>();
  return ({ kind, value }) => {
    const known = met.get(kind) ?? new Set();
    met.set(kind, known);
    if (known.has(value)) return typeof value !== "object";
    known.add(value);
    return true;
  };
}

/**
 * Rewrites a node and everything below it that the grammar knows, outermost first. Nothing is changed in place: what stays
 * the same is shared with the input, and values that the input shares stay shared. Recursion is safe because documents are
 * checked for their depth first.
 */
export function rewriteNodes(
  start: DocumentNode,
  rewrite: NodeRewrite,
  vocabulary: Vocabulary = latestDialect,
): unknown {
  const done = new Map<NodeKind, Map<unknown, unknown>>();
  const visit: NodeRewrite = (node) => {
    const known = done.get(node.kind) ?? new Map<unknown, unknown>();
    done.set(node.kind, known);
    const isShareable = typeof node.value === "object" && node.value !== null;
    if (isShareable && known.has(node.value)) return known.get(node.value);
    const value = rewrite(node);
    const result = replaceChildren(value === node.value ? node : { ...node, value }, visit, vocabulary);
    if (isShareable) known.set(node.value, result);
    return result;
  };
  return visit(start);
}

/** Rewrites all nodes of a document; see {@link rewriteNodes}. */
export function rewriteDocument(
  root: JsonObject,
  rewrite: NodeRewrite,
  vocabulary: Vocabulary = latestDialect,
): JsonObject {
  return rewriteNodes(documentNode(root), rewrite, vocabulary) as JsonObject;
}

/** A list without what is undefined. Parameters keep their places: diagnostics and types find them there. */
export function withoutAbsent(list: readonly unknown[], kind: NodeKind): readonly unknown[] {
  return kind === "parameter" ? list.map((value) => value ?? null) : list.filter((value) => value !== undefined);
}

function replaceNodes(field: NodeField, value: unknown, at: LazyPointer, replace: NodeRewrite): unknown {
  const { form, kind } = field;
  if (form === "one") return replace({ kind, value, at });
  if (form !== "list") return isJsonObject(value) ? replaceTable(field, value, at, replace) : value;
  if (!Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  const next = list.map((item, index) => replace({ kind, value: item, at: pointerBelow(at, index) }));
  return next.every((item, index) => item === list[index]) ? list : withoutAbsent(next, kind);
}

/** No version of the specification has a `$ref` in place of a whole table; taken for what it clearly means, it has no entries. */
function replaceTable({ form, kind }: NodeField, table: JsonObject, at: LazyPointer, replace: NodeRewrite): JsonObject {
  if (isReference(table)) return table;
  const changes = new Map<string, unknown>();
  for (const [key, value] of Object.entries(table)) {
    if (form === "extensibleMap" && isExtensionKey(key)) continue;
    const next = replace({ kind, value, at: pointerBelow(at, key) });
    if (next !== value) changes.set(key, next);
  }
  return changes.size === 0 ? table : withValues(table, changes);
}

function collect(walk: (keep: NodeRewrite) => unknown): readonly DocumentNode[] {
  const found: DocumentNode[] = [];
  walk((node) => {
    found.push(node);
    return node.value;
  });
  return found;
}

/** The fields of each kind that hold nodes: most fields of a schema hold none. */
const nodeFieldsOf = new WeakMap<Fields, readonly (readonly [string, NodeField])[]>();

function nodeFields(fields: Fields): readonly (readonly [string, NodeField])[] {
  const known = nodeFieldsOf.get(fields);
  if (known !== undefined) return known;
  const found = [...fields].flatMap(([name, field]) => ("kind" in field ? [[name, field] as const] : []));
  nodeFieldsOf.set(fields, found);
  return found;
}
