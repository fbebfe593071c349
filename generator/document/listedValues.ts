import { isJsonObject, ownValue } from "./record.js";

/**
 * The values that `const` or `enum` lists; undefined where a schema lists none. What `not` takes away is gone. Where a
 * value contradicts the `type` beside it, the list is not to be trusted and the type alone counts; null may be in any
 * list, as authors of OpenAPI 3.0 write it.
 */
export function listedValues(schema: unknown): readonly unknown[] | undefined {
  if (!isJsonObject(schema)) return undefined;
  if (Object.hasOwn(schema, "const")) return [schema.const];
  const values = ownValue(schema, "enum");
  if (!Array.isArray(values) || values.length === 0) return undefined;
  const types = [...new Set(typesNamedBy(schema))];
  if (!values.every((value) => types.length === 0 || value === null || types.some((type) => hasType(value, type)))) {
    return undefined;
  }
  const excluded = new Set(listedValues(ownValue(schema, "not")));
  return (values as unknown[]).filter((value) => !excluded.has(value));
}

const jsonTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: (value) => typeof value === "number" && Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: isJsonObject,
  null: (value) => value === null,
};

function typesNamedBy(schema: Readonly<Record<string, unknown>>): readonly string[] {
  const type = ownValue(schema, "type");
  const names = Array.isArray(type) ? (type as unknown[]) : [type];
  return names.filter((name): name is string => typeof name === "string" && Object.hasOwn(jsonTypes, name));
}

function hasType(value: unknown, type: string): boolean {
  return jsonTypes[type]?.(value) ?? false;
}
