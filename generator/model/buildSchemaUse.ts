import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import type { SchemaKeywords, SchemaObject } from "../document/openapi.js";
import { isBinarySchema } from "../document/isBinarySchema.js";
import { componentOfReference } from "../document/reference.js";
import { schemasIn } from "../document/walkSchemas.js";
import type { ItemUse, SchemaUse, WireName } from "./apiModel.js";

/** What naming and grouping need to know of a Schema Object (OpenAPI 3.1 §4.8.24) at a place. */
export function buildSchemaUse(schema: SchemaObject, pointer: JsonPointer): SchemaUse {
  return { ...buildItemUse(schema, pointer), references: referencesIn(schema) };
}

function buildItemUse(schema: SchemaObject, pointer: JsonPointer): ItemUse {
  const { structure } = outlineOf(schema);
  const items = structure === "array" && typeof schema === "object" ? schema.items : undefined;
  return {
    pointer,
    reference: referenceOf(schema),
    structure,
    items: items === undefined ? undefined : buildItemUse(items, joinPointer(pointer, "items")),
    binary: isBinarySchema(schema),
  };
}

function referenceOf(schema: SchemaObject): WireName | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined) return undefined;
  return componentOfReference(schema.$ref, "schemas") as WireName | undefined;
}

function referencesIn(schema: SchemaObject): readonly WireName[] {
  const names = new Set<WireName>();
  for (const inner of schemasIn(schema)) {
    const name = referenceOf(inner);
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** What kind of schema one is, and how much there is to its compositions. */
interface Outline {
  readonly structure: SchemaUse["structure"];
  readonly weight: number;
}

/**
 * One branch of a composition with properties, or two that are more than a plain value, deserve a name;
 * `anyOf: [{$ref}, {type: null}]` does not.
 */
function outlineOf(schema: SchemaObject): Outline {
  if (typeof schema === "boolean" || schema.$ref !== undefined) return { structure: "plain", weight: 0 };
  const branches = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => list ?? []);
  const weight = branches.reduce((sum, branch) => sum + branchWeight(branch), 0);
  const hasProperties = schema.properties !== undefined && Object.keys(schema.properties).length > 0;
  if (hasProperties || weight >= 2) return { structure: "object", weight };
  const isList = schema.items !== undefined && schema.prefixItems === undefined;
  const isArray = isList && (schema.type === undefined || hasType(schema, "array"));
  return { structure: isArray ? "array" : "plain", weight };
}

function branchWeight(branch: SchemaObject): number {
  if (typeof branch === "boolean") return 0;
  if (branch.$ref !== undefined) return 1;
  const { structure, weight } = outlineOf(branch);
  return structure === "object" ? 2 : structure === "array" ? 1 : weight;
}

function hasType(schema: SchemaKeywords, type: string): boolean {
  return typeof schema.type === "string" ? schema.type === type : (schema.type?.includes(type) ?? false);
}
