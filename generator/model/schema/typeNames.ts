import { listAt, fieldAt } from "../../document/readValue.js";
import { isJsonObject } from "../../document/record.js";

/** The types of JSON Schema, `integer` among the numbers. */
const knownTypes = ["null", "boolean", "object", "array", "number", "integer", "string"] as const;
export type TypeName = (typeof knownTypes)[number];

/** Keywords that make a schema one of objects, or of lists, where it has no `type`. */
const implyingKeywords: readonly (readonly [TypeName, readonly string[]])[] = [
  ["object", ["properties", "additionalProperties", "patternProperties", "propertyNames"]],
  ["array", ["items", "prefixItems", "contains"]],
];

/**
 * The types that a schema allows: those that it names, else those that its keywords imply; undefined where it leaves the
 * type open. Names of no type (`file`, a typing error) count for nothing. `not` takes types away.
 */
export function typesOf(schema: unknown): readonly TypeName[] | undefined {
  const declared = declaredTypes(schema);
  const excluded = excludedTypes(schema);
  if (declared.length > 0) return declared.filter((type) => !excluded.includes(type));
  if (excluded.length > 0) return knownTypes.filter((type) => type !== "integer" && !excluded.includes(type));
  const implied = implyingKeywords.filter(([, keywords]) => keywords.some((keyword) => isPresent(schema, keyword)));
  return implied.length === 0 ? undefined : implied.map(([type]) => type);
}

function isPresent(schema: unknown, keyword: string): boolean {
  const value = fieldAt(schema, keyword);
  return typeof value === "object" && value !== null;
}

/** The types that `type` names, each once. */
export function declaredTypes(schema: unknown): readonly TypeName[] {
  const type = fieldAt(schema, "type");
  if (typeof type === "string") return isTypeName(type) ? [type] : [];
  return Array.isArray(type) ? [...new Set((type as unknown[]).filter(isTypeName))] : [];
}

function isTypeName(name: unknown): name is TypeName {
  return (knownTypes as readonly unknown[]).includes(name);
}

/** The types that `not` takes away; none where it says more than a type. */
export function excludedTypes(schema: unknown): readonly TypeName[] {
  const excluded = fieldAt(schema, "not");
  if (!isJsonObject(excluded) || Object.keys(excluded).some((keyword) => !annotations.has(keyword))) return [];
  const types = declaredTypes(excluded);
  return types.includes("number") ? [...types, "integer"] : types;
}

const annotations = new Set(["type", "title", "description", "$comment"]);

/** Whether a schema allows null and nothing else. */
export function isNull(schema: unknown): boolean {
  const types = declaredTypes(schema);
  if (types.length === 1 && types[0] === "null") return true;
  const values =
    isJsonObject(schema) && Object.hasOwn(schema, "const") ? [schema.const] : (listAt(schema, "enum") ?? []);
  return values.length === 1 && values[0] === null;
}

/** Whether a schema allows null by its own words: `nullable` of OpenAPI 3.0, or a type beside others. */
export function isNullable(schema: unknown): boolean {
  return fieldAt(schema, "nullable") === true || declaredTypes(schema).includes("null") || isNull(schema);
}
