import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { NodeKind } from "../document/grammar.js";
import { joinPointer, pointerKeys, referenceToPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { isReference } from "../document/reference.js";
import type { SourceDocument } from "../read/sourceDocument.js";
import type { SourceSet } from "./sourceSet.js";
import {
  componentPointer,
  fillContainers,
  followToEnd,
  placeInFiles,
  referenceOf,
  reportSiblings,
  type Bundling,
} from "./bundling.js";
import { rewriteDiscriminator, rewriteSchema } from "./bundleSchema.js";
import { reportedReference } from "./checkReferences.js";
import { nameBundled } from "./nameBundled.js";
import { documentNode, pointerOf, rewriteNodes, type DocumentNode, type NodeRewrite } from "../document/walkNodes.js";

/**
 * Makes one document of a document and everything that it refers to. Its references all name components of their kind,
 * in one canonical spelling: what stood in another file, or deep inside another component, is a component of its own
 * now. Path items and objects that cannot be components are written where the reference stood. What names schemas by
 * other means (`$id`, `$anchor`, `$defs`, `$dynamicRef`) is gone. A schema without a target is of unknown type, a response
 * keeps its status, anything else is left out; all of that was reported when the references were followed.
 */
export function bundleReferences(sources: SourceSet, diagnostics: Diagnostics): SourceDocument {
  const [source] = sources.files;
  if (source === undefined) throw new Error("A set without a document");
  if (!isJsonObject(source.root)) return source;
  const bundled = nameBundled(sources, diagnostics);
  const bundling: Bundling = {
    sources,
    bundled,
    origins: new Map(),
    made: new WeakSet(),
    diagnostics,
    ends: new Map(),
  };
  const root = rewritePart(bundling, documentNode(source.root)) as JsonObject;
  const added = [...bundled.values()].filter(({ isListed }) => !isListed);
  for (const { target, pointer } of added) bundling.origins.set(pointer, target);
  const values = added.map(({ kind, target, pointer }): [JsonPointer, unknown] => {
    return [pointer, rewritePart(bundling, { kind, value: target.value, at: pointer }) ?? {}];
  });
  return { ...source, root: withComponents(root, values), placeOf: (pointer) => placeInFiles(bundling, pointer) };
}

/** Adds values under their pointers, all of a section at once. */
function withComponents(root: JsonObject, values: readonly (readonly [JsonPointer, unknown])[]): JsonObject {
  const sections = new Map<string, Map<string, unknown>>();
  for (const [pointer, value] of values) {
    const at = pointer.lastIndexOf("/");
    const section = sections.get(pointer.slice(0, at)) ?? new Map<string, unknown>();
    sections.set(pointer.slice(0, at), section.set(pointerKeys(pointer).at(-1) ?? "", value));
  }
  return [...sections].reduce(
    (document, [pointer, entries]) => withEntries(document, pointerKeys(pointer as JsonPointer), entries),
    root,
  );
}

/** Adds entries to the table at the end of the keys; where something else than a table stands, it is left for later checks. */
function withEntries(record: JsonObject, keys: readonly string[], entries: ReadonlyMap<string, unknown>): JsonObject {
  const [key, ...deeper] = keys;
  if (key === undefined) return withValues(record, entries);
  const inner = ownValue(record, key) ?? {};
  return isJsonObject(inner) ? withValues(record, new Map([[key, withEntries(inner, deeper, entries)]])) : record;
}

/** Rewrites a part of the document in which every object is met once, unless references put it into itself. */
function rewritePart(bundling: Bundling, start: DocumentNode): unknown {
  const met = new Map<NodeKind, Set<unknown>>();
  const rewrite: NodeRewrite = (node) => {
    if (typeof node.value !== "object" || node.value === null) return node.value;
    const known = met.get(node.kind) ?? new Set();
    met.set(node.kind, known);
    if (known.has(node.value)) return reportCycle(bundling, node);
    known.add(node.value);
    return rewriteNode(bundling, node);
  };
  return rewriteNodes(start, rewrite, bundling.sources.dialect);
}

function reportCycle(bundling: Bundling, node: DocumentNode): unknown {
  const { value, kind } = node;
  const pointer = pointerOf(node);
  const reference = isJsonObject(value) ? referenceOf(bundling, value, "$ref") : undefined;
  const place = placeInFiles(bundling, pointer);
  bundling.diagnostics.report({
    code: "reference/cycle",
    pointer: reference?.site.pointer ?? pointer,
    place,
    message: "This reference leads back to itself",
  });
  return substitute(kind);
}

function rewriteNode(bundling: Bundling, node: DocumentNode): unknown {
  if (node.kind === "discriminator") return rewriteDiscriminator(bundling, node);
  if (!isJsonObject(node.value)) return node.value;
  if (node.kind === "schema") return rewriteSchema(bundling, node, node.value);
  if (isReference(node.value)) return rewriteReference(bundling, node, node.value);
  return fillContainers(bundling, node, node.value);
}

/** What stands in place of an object whose reference leads nowhere. */
function substitute(kind: NodeKind): unknown {
  return kind === "schema" || kind === "response" ? {} : { $ref: reportedReference };
}

function rewriteReference(bundling: Bundling, node: DocumentNode, holder: JsonObject): unknown {
  const reference = referenceOf(bundling, holder, "$ref");
  if (reference === undefined) {
    const siblings = withValues(holder, new Map([["$ref", undefined]]));
    return node.kind === "pathItem" && Object.keys(siblings).length > 0 ? siblings : substitute(node.kind);
  }
  reportSiblings(bundling, node.kind, { holder, reference });
  const pointer = componentPointer(bundling, node.kind, reference.target);
  if (pointer === undefined || pointer === pointerOf(node)) return inlineTarget(bundling, node, holder);
  return withValues(holder, new Map([["$ref", referenceToPointer(pointer)]]));
}

/** Writes the end of a chain of references in place; what stands beside the `$ref` of a path item is laid over it. */
function inlineTarget(bundling: Bundling, node: DocumentNode, holder: JsonObject): unknown {
  const end = followToEnd(bundling, holder, "$ref");
  if (end === undefined || !isJsonObject(end.value)) return reportCycle(bundling, node);
  bundling.origins.set(pointerOf(node), end);
  const laidOver = node.kind === "pathItem" ? overlay(bundling, node, holder) : new Map<string, unknown>();
  return fillContainers(bundling, node, withValues(end.value, laidOver));
}

/** As many path items lay their fields over each other. Longer chains are not written by people. */
const mostOverlays = 100;

/** The fields beside the references of a chain, the outermost last. */
function overlay(bundling: Bundling, node: DocumentNode, holder: JsonObject): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  let next: unknown = holder;
  for (let count = 0; count < mostOverlays && isReference(next); count += 1) {
    const reference = referenceOf(bundling, next, "$ref");
    if (reference === undefined) break;
    for (const [key, value] of Object.entries(next)) {
      if (key === "$ref" || fields.has(key)) continue;
      fields.set(key, value);
      const { file, pointer } = reference.site;
      bundling.origins.set(joinPointer(pointerOf(node), key), { file, pointer: joinPointer(pointer, key) });
    }
    next = reference.target.value;
  }
  return fields;
}
