import { referenceToPointer } from "../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { isReference } from "../document/reference.js";
import type { FileValue, Reference } from "./sourceSet.js";
import { componentPointer, fillContainers, referenceOf, reportSiblings, type Bundling } from "./bundling.js";
import { siblingsThatCount, withReferences } from "./referenceSiblings.js";
import { pointerOf, type DocumentNode } from "../document/walkNodes.js";

const referenceKeys = ["$ref", "$dynamicRef", "$recursiveRef"];

/** What names schemas for references only. */
const identifierKeys = "$dynamicRef $recursiveRef $id $anchor $dynamicAnchor $recursiveAnchor $defs definitions".split(
  " ",
);

export function rewriteSchema(bundling: Bundling, node: DocumentNode, schema: JsonObject): unknown {
  if (bundling.made.has(schema)) return schema;
  const { dialect } = bundling.sources;
  const own = isReference(schema) ? referenceOf(bundling, schema, "$ref") : undefined;
  if (own !== undefined) reportSiblings(bundling, "schema", { holder: schema, reference: own });
  if (
    own !== undefined &&
    componentPointer(bundling, "schema", own.target) === pointerOf(node) &&
    isInlined(own, node)
  ) {
    bundling.origins.set(pointerOf(node), own.target);
    return rewriteListed(bundling, node, { holder: schema, target: own.target });
  }
  const pointers = referenceKeys.flatMap((key) => {
    const reference = referenceOf(bundling, schema, key);
    const pointer = reference && componentPointer(bundling, "schema", reference.target);
    return pointer === undefined ? [] : [pointer];
  });
  const siblings = isReference(schema) ? siblingsThatCount(schema, dialect) : schema;
  const rest = fillContainers(bundling, node, withoutIdentifiers(siblings));
  return withReferences(rest, pointers.map(referenceToPointer), bundling.made);
}

function withoutIdentifiers(schema: JsonObject): JsonObject {
  const present = identifierKeys.filter((key) => Object.hasOwn(schema, key));
  return withValues(schema, new Map(present.map((key) => [key, undefined])));
}

/** Whether a component of the document is nothing but a reference to what stands elsewhere. */
function isInlined({ target }: Reference, node: DocumentNode): boolean {
  return target.value !== node.value && (target.file !== 0 || target.pointer !== pointerOf(node));
}

/** A component that only refers to a file, and what is there. */
interface Listed {
  readonly holder: JsonObject;
  readonly target: FileValue;
}

/** A component that only refers to a file is what stands in the file, with its own words about it. */
function rewriteListed(bundling: Bundling, node: DocumentNode, { holder, target }: Listed): unknown {
  const { value: content } = target;
  const value = isJsonObject(content) ? rewriteSchema(bundling, { ...node, value: content }, content) : content;
  const words = new Map(Object.entries(holder).filter(([key]) => key !== "$ref"));
  return isJsonObject(value) && words.size > 0 ? withValues(value, words) : value;
}

export function rewriteDiscriminator(bundling: Bundling, { value }: DocumentNode): unknown {
  if (!isJsonObject(value)) return value;
  const mapping = ownValue(value, "mapping");
  const changes = new Map<string, unknown>();
  if (isJsonObject(mapping)) changes.set("mapping", withValues(mapping, mappingChanges(bundling, mapping)));
  const fallback = ownValue(value, "defaultMapping");
  if (typeof fallback === "string") changes.set("defaultMapping", mappedReference(bundling, value, "defaultMapping"));
  return withValues(value, changes);
}

function mappingChanges(bundling: Bundling, mapping: JsonObject): Map<string, unknown> {
  const names = Object.keys(mapping).filter((key) => typeof mapping[key] === "string");
  return new Map(names.map((key) => [key, mappedReference(bundling, mapping, key)]));
}

function mappedReference(bundling: Bundling, holder: object, key: string): string | undefined {
  const reference = referenceOf(bundling, holder, key);
  const pointer = reference && componentPointer(bundling, "schema", reference.target);
  return pointer === undefined ? undefined : referenceToPointer(pointer);
}
