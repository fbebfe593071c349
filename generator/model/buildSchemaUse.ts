import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import type { SchemaKeywords, SchemaObject } from "../document/openapi.js";
import { isBinarySchema } from "../document/isBinarySchema.js";
import { componentOfReference } from "../document/reference.js";
import { walkSchemas } from "../document/walkSchemas.js";
import type { SchemaUse, WireName } from "./apiModel.js";

/** What naming and grouping need to know of a Schema Object (OpenAPI 3.1 §4.8.24) that stands at a place. */
export function buildSchemaUse(schema: SchemaObject, pointer: JsonPointer): SchemaUse {
  const structure = structureOf(schema);
  const items = structure === "array" && typeof schema === "object" ? schema.items : undefined;
  return {
    pointer,
    reference: referenceOf(schema),
    references: referencesIn(schema),
    structure,
    items: items === undefined ? undefined : buildSchemaUse(items, joinPointer(pointer, "items")),
    binary: isBinarySchema(schema),
  };
}

function referenceOf(schema: SchemaObject): WireName | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined) return undefined;
  return componentOfReference(schema.$ref, "schemas") as WireName | undefined;
}

function referencesIn(schema: SchemaObject): readonly WireName[] {
  const names = new Set<WireName>();
  walkSchemas(schema, (inner) => {
    const name = referenceOf(inner);
    if (name !== undefined) names.add(name);
  });
  return [...names];
}

function structureOf(schema: SchemaObject): SchemaUse["structure"] {
  if (typeof schema === "boolean" || schema.$ref !== undefined) return "plain";
  if (schema.properties !== undefined && Object.keys(schema.properties).length > 0) return "object";
  if (compositionWeight(schema) >= 2) return "object";
  const isList = schema.items !== undefined && schema.prefixItems === undefined;
  return isList && (schema.type === undefined || hasType(schema, "array")) ? "array" : "plain";
}

/**
 * How much there is to a composition: one branch with properties or two that are more than a plain value deserve a
 * name; `anyOf: [{$ref}, {type: null}]` does not.
 */
function compositionWeight(schema: SchemaKeywords): number {
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return branches.reduce((weight, branch) => weight + branchWeight(branch), 0);
}

function branchWeight(branch: SchemaObject): number {
  if (typeof branch === "boolean") return 0;
  if (branch.$ref !== undefined) return 1;
  const structure = structureOf(branch);
  return structure === "object" ? 2 : structure === "array" ? 1 : compositionWeight(branch);
}

function hasType(schema: SchemaKeywords, type: string): boolean {
  return typeof schema.type === "string" ? schema.type === type : (schema.type?.includes(type) ?? false);
}
