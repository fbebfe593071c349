import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { componentSections, type NodeKind } from "../document/grammar.js";
import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { componentOfReference, isReference, referenceToComponent } from "../document/reference.js";
import { pointerOf, rewriteDocument, type DocumentNode } from "../document/walkNodes.js";
import { followReferences } from "./followReferences.js";
import { shownReference } from "./uri.js";

/** Stands where a reference led nowhere that was reported before. Written in a document, it leads nowhere like any other. */
export const reportedReference = "#/reported";

/**
 * Reports every reference that leads to nothing, because what stood there was of no use. Afterwards each reference names a component
 * that exists: a schema without a target is of unknown type, a response keeps its status, anything else is left out.
 */
export function checkReferences(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  return rewriteDocument(root, (node) => {
    if (node.kind === "discriminator") return checkMapping(root, node, diagnostics);
    if (!isReference(node.value) || leadsSomewhere(root, node)) return node.value;
    if (node.value.$ref !== reportedReference)
      reportReference(node.value.$ref, joinPointer(pointerOf(node), "$ref"), diagnostics);
    return substitute(node.kind);
  });
}

function leadsSomewhere(root: JsonObject, node: DocumentNode): boolean {
  if (!isReference(node.value)) return true;
  const section = componentSections.get(node.kind);
  if (section === undefined || node.kind === "pathItem") return false;
  const name = componentOfReference(node.value.$ref, section);
  if (name === undefined) return false;
  if (node.kind === "schema") return hasSchema(root, name);
  const target = followReferences(root, { value: node.value, pointer: rootPointer });
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
  const message = `There is nothing usable at "${shownReference(reference)}"`;
  diagnostics.report({ code: "reference/not-found", pointer, message });
}

/** Mapping values may be bare names of components (OpenAPI 3.1 §4.8.25); afterwards all are references to components. */
function checkMapping(root: JsonObject, node: DocumentNode, diagnostics: Diagnostics): unknown {
  if (!isJsonObject(node.value)) return node.value;
  const discriminator = checkDefault(root, { ...node, value: node.value }, diagnostics);
  const mapping = ownValue(discriminator, "mapping");
  if (!isJsonObject(mapping)) return discriminator;
  const changes = new Map<string, unknown>();
  for (const [key, value] of Object.entries(mapping)) {
    if (typeof value !== "string") continue;
    const canonical = schemaNamed(root, value);
    if (canonical === value) continue;
    changes.set(key, canonical);
    if (canonical !== undefined) continue;
    const pointer = joinPointer(pointerOf(node), "mapping", key);
    diagnostics.report({
      code: "reference/not-found",
      pointer,
      message: `The mapping of "${key}" does not name a schema: "${value}"`,
    });
  }
  if (changes.size === 0) return discriminator;
  return withValues(discriminator, new Map([["mapping", withValues(mapping, changes)]]));
}

interface ObjectNode extends DocumentNode {
  readonly value: JsonObject;
}

/** The schema of values in no mapping is named as those in the mapping are (OpenAPI 3.2 §4.24). */
function checkDefault(root: JsonObject, node: ObjectNode, diagnostics: Diagnostics): JsonObject {
  const { value } = node;
  const name = ownValue(value, "defaultMapping");
  const canonical = typeof name === "string" ? schemaNamed(root, name) : undefined;
  if (typeof name === "string" && canonical === undefined) {
    const message = `The default mapping does not name a schema: "${name}"`;
    diagnostics.report({
      code: "reference/not-found",
      pointer: joinPointer(pointerOf(node), "defaultMapping"),
      message,
    });
  }
  return canonical === name ? value : withValues(value, new Map([["defaultMapping", canonical]]));
}

/** The canonical reference to a schema that is named by its component's name or by a reference. */
function schemaNamed(root: JsonObject, written: string): string | undefined {
  const name = hasSchema(root, written) ? written : componentOfReference(written, "schemas");
  return name !== undefined && hasSchema(root, name) ? referenceToComponent("schemas", name) : undefined;
}
