import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { componentSections, type NodeKind } from "../document/grammar.js";
import { joinPointer, pointerOfReference, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { componentOfReference, followReferences, isReference, referenceToComponent } from "../document/reference.js";
import { rewriteNodes, type DocumentNode } from "./rewriteNodes.js";

/**
 * Reports every reference that leads out of the document or to nothing. Afterwards each reference names a component
 * that exists: a schema without a target is of unknown type, a response keeps its status, anything else is left out.
 */
export function settleReferences(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  const rewritten = rewriteNodes({ kind: "document", value: root, pointer: rootPointer }, (node) => {
    if (node.kind === "discriminator") return settleMapping(root, node, diagnostics);
    if (!isReference(node.value) || leadsSomewhere(root, node)) return node.value;
    reportReference(node.value.$ref, joinPointer(node.pointer, "$ref"), diagnostics);
    return substitute(node.kind);
  });
  return rewritten as JsonObject;
}

function leadsSomewhere(root: JsonObject, node: DocumentNode): boolean {
  if (!isReference(node.value)) return true;
  const section = componentSections.get(node.kind);
  if (section === undefined || node.kind === "pathItem") return false;
  const name = componentOfReference(node.value.$ref, section);
  if (name === undefined) return false;
  if (node.kind === "schema") return hasSchema(root, name);
  const target = followReferences(root, { value: node.value, pointer: node.pointer });
  return target !== undefined && isJsonObject(target.value);
}

function hasSchema(root: JsonObject, name: string): boolean {
  const components = ownValue(root, "components");
  const schemas = isJsonObject(components) ? ownValue(components, "schemas") : undefined;
  return isJsonObject(schemas) && Object.hasOwn(schemas, name);
}

function substitute(kind: NodeKind): unknown {
  return kind === "schema" || kind === "response" ? {} : undefined;
}

function reportReference(reference: string, pointer: JsonPointer, diagnostics: Diagnostics): void {
  const shown = reference.length > 120 ? `${reference.slice(0, 117)}...` : reference;
  if (reference.startsWith("#") || reference === "") {
    const message =
      pointerOfReference(reference) === undefined
        ? `"${shown}" is no JSON Pointer`
        : `Nothing usable stands at "${shown}"`;
    diagnostics.report({ code: "reference/not-found", pointer, message });
  } else {
    diagnostics.report({ code: "reference/external", pointer, message: `"${shown}" is not in this document` });
  }
}

/** Mapping values may be bare names of components (OpenAPI 3.1 §4.8.25); afterwards all are references to components. */
function settleMapping(root: JsonObject, node: DocumentNode, diagnostics: Diagnostics): unknown {
  const mapping = isJsonObject(node.value) ? ownValue(node.value, "mapping") : undefined;
  if (!isJsonObject(node.value) || !isJsonObject(mapping)) return node.value;
  const changes = new Map<string, unknown>();
  for (const [key, value] of Object.entries(mapping)) {
    if (typeof value !== "string") continue;
    const name = hasSchema(root, value) ? value : componentOfReference(value, "schemas");
    if (name !== undefined && hasSchema(root, name)) {
      const canonical = referenceToComponent("schemas", name);
      if (canonical !== value) changes.set(key, canonical);
      continue;
    }
    const pointer = joinPointer(node.pointer, "mapping", key);
    diagnostics.report({
      code: "reference/not-found",
      pointer,
      message: `The mapping of "${key}" names no schema: "${value}"`,
    });
    changes.set(key, undefined);
  }
  return changes.size === 0 ? node.value : withValues(node.value, new Map([["mapping", withValues(mapping, changes)]]));
}
