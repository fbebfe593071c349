import { listAt, ownValue } from "./readValue.js";
import { isJsonObject } from "../../document/record.js";

/** The types of JSON Schema, `integer` among the numbers. */
const knownTypes = ["null", "boolean", "object", "array", "number", "integer", "string"] as const;
export type TypeName = (typeof knownTypes)[number];

/** What says that a schema is about objects, or about lists, where no `type` says it. */
const tellingKeywords: readonly (readonly [TypeName, readonly string[]])[] = [
  ["object", ["properties", "additionalProperties", "patternProperties", "propertyNames"]],
  ["array", ["items", "prefixItems", "contains"]],
];

/**
 * The types that a schema allows: those that it names, else those that its keywords speak of; undefined where it leaves
 * the type open. What stands beside the known types (`file`, a typing error) says nothing. `not` takes types away.
 */
export function typesOf(schema: unknown): readonly TypeName[] | undefined {
  const declared = declaredTypes(schema);
  const excluded = excludedTypes(schema);
  if (declared.length > 0) return declared.filter((type) => !excluded.includes(type));
  if (excluded.length > 0) return excludedFromAll(excluded);
  const told = tellingKeywords.filter(([, keywords]) => keywords.some((keyword) => isSaid(ownValue(schema, keyword))));
  return told.length === 0 ? undefined : told.map(([type]) => type);
}

function excludedFromAll(excluded: readonly TypeName[]): readonly TypeName[] {
  return knownTypes.filter((type) => type !== "integer" && !excluded.includes(type));
}

function isSaid(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** The types that `type` names, each once. */
export function declaredTypes(schema: unknown): readonly TypeName[] {
  const types = listAt(schema, "type") ?? [ownValue(schema, "type")];
  return [...new Set(types)].filter((name): name is TypeName => (knownTypes as readonly unknown[]).includes(name));
}

/** The types that `not` takes away; nothing where it says more than a type. */
export function excludedTypes(schema: unknown): readonly TypeName[] {
  const excluded = ownValue(schema, "not");
  const saysMore = isJsonObject(excluded) && Object.keys(excluded).some((keyword) => !silentKeywords.has(keyword));
  const types = saysMore ? [] : declaredTypes(excluded);
  return types.includes("number") ? [...types, "integer"] : types;
}

const silentKeywords = new Set(["type", "title", "description", "$comment"]);
