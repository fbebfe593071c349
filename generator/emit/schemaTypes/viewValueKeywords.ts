import { isBinarySchema } from "../../document/isBinarySchema.js";
import { isJsonObject } from "../../document/record.js";
import { listAt, ownValue } from "./readValue.js";
import type { SafeNames } from "./safeNames.js";

const knownTypes = new Set(["null", "boolean", "object", "array", "number", "integer", "string"]);

/** `type`, `nullable`, `enum`, `const` and the format of bytes. */
export function viewValueKeywords(schema: unknown, safeNames: SafeNames): Record<string, unknown> {
  const types = typesOf(schema);
  const view: Record<string, unknown> = viewType(types);
  if (ownValue(schema, "nullable") === true) view.nullable = true;
  if (isBinarySchema(schema)) Object.assign(view, { type: "string", format: "binary" });
  return { ...view, ...viewValues(schema, view.type, safeNames) };
}

/** A type that may be null is told as OpenAPI 3.0 does: openapi-typescript repeats what stands beside a list of types. */
function viewType(types: readonly string[]): Record<string, unknown> {
  const named = types.filter((type) => type !== "null");
  const [only] = named.length === 0 ? types : named;
  if (named.length > 1) return { type: types };
  return only === undefined
    ? {}
    : { type: only, ...(named.length < types.length && only !== "null" ? { nullable: true } : {}) };
}

/** The types that JSON Schema knows, each once. What stands beside them (`file`, a typing error) says nothing. */
function typesOf(schema: unknown): readonly string[] {
  const type = ownValue(schema, "type");
  const list = Array.isArray(type) ? (type as unknown[]) : [type];
  return [...new Set(list)].filter((name): name is string => typeof name === "string" && knownTypes.has(name));
}

/** openapi-typescript takes an `enum` beside `type: object` for a list of schemas, so the type gives way to the values. */
function viewValues(schema: unknown, type: unknown, safeNames: SafeNames): Record<string, unknown> {
  const constant = ownValue(schema, "const");
  if (constant !== undefined && isExact(constant)) return { const: protect(constant, safeNames) };
  const values = listAt(schema, "enum");
  if (values === undefined || values.length === 0 || !values.every(isExact)) return {};
  if (ownValue(schema, "properties") !== undefined || ownValue(schema, "additionalProperties") !== undefined) return {};
  const view = { enum: values.map((value) => protect(value, safeNames)) };
  return type === "object" ? { ...view, type: undefined } : view;
}

/** False for numbers that JavaScript cannot tell from their neighbours: a literal type of them would be wrong. */
function isExact(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isExact);
  if (isJsonObject(value)) return Object.values(value).every(isExact);
  return typeof value !== "bigint";
}

/** Text that looks like an alias gets one itself, so that it comes out as it went in. */
function protect(value: unknown, safeNames: SafeNames): unknown {
  if (typeof value === "string") return value.startsWith("alias:") ? safeNames.aliasOf(value) : value;
  if (Array.isArray(value)) return value.map((item) => protect(item, safeNames));
  return value;
}
