import { rootPointer } from "../document/jsonPointer.js";
import type { OpenApiObject, SchemaKeywords, SchemaObject } from "../document/openapi.js";
import { isReference, followReferences } from "../document/reference.js";
import type { Json } from "./apiModel.js";

/** Deeper than this no example is worth reading, and a recursive schema has no smallest value. */
const deepest = 5;

/**
 * The smallest value that a client may send for a schema, to show how a call is written: required properties only, text
 * as `…`. Undefined where no such value is in sight: bytes, recursion, schemas that rule each other out.
 */
export function buildExample(root: OpenApiObject, schema: SchemaObject, depth = 0): Json | undefined {
  const place = followReferences(root, { value: schema, pointer: rootPointer });
  const keywords = place?.value as SchemaObject | undefined;
  if (keywords === undefined || keywords === false || depth > deepest) return undefined;
  if (keywords === true) return {};
  return writtenValue(keywords) ?? composedValue(root, keywords, depth) ?? valueOfType(root, keywords, depth);
}

/** A value that the schema itself spells out. */
function writtenValue({ const: constant, enum: values }: SchemaKeywords): Json | undefined {
  const written = constant ?? values?.find((value) => value !== null);
  return isJson(written) ? written : undefined;
}

/** False for a value with integers that only a bigint can hold. */
function isJson(value: unknown): value is Json {
  if (typeof value === "object" && value !== null) return Object.values(value).every(isJson);
  return typeof value !== "bigint";
}

function composedValue(root: OpenApiObject, schema: SchemaKeywords, depth: number): Json | undefined {
  const [alternative] = schema.oneOf ?? schema.anyOf ?? [];
  const parts = [...(schema.allOf ?? []), ...(alternative === undefined ? [] : [alternative])];
  if (parts.length === 0) return undefined;
  const own = schema.properties === undefined ? [] : [objectValue(root, schema, depth)];
  const values = [...own, ...parts.map((part) => buildExample(root, withRequired(root, part, schema), depth + 1))];
  if (values.length === 1) return values[0];
  return values.every(isObject) ? (Object.assign({}, ...values) as Json) : undefined;
}

/** What a composition requires may stand in one of its parts. */
function withRequired(root: OpenApiObject, part: SchemaObject, { required }: SchemaKeywords): SchemaObject {
  const target = isReference(part) ? followReferences(root, { value: part, pointer: rootPointer })?.value : part;
  if (required === undefined || typeof target !== "object" || target === null) return part;
  const keywords = target as SchemaKeywords;
  return { ...keywords, required: [...(keywords.required ?? []), ...required] };
}

function valueOfType(root: OpenApiObject, schema: SchemaKeywords, depth: number): Json | undefined {
  if (schema.properties !== undefined) return objectValue(root, schema, depth);
  switch (firstType(schema)) {
    case "string":
      return schema.format === "binary" ? undefined : "…";
    case "integer":
    case "number":
      return typeof schema.minimum === "number" ? schema.minimum : 1;
    case "boolean":
      return true;
    case "array":
      return schema.prefixItems === undefined ? [] : undefined;
    default:
      return {};
  }
}

function firstType({ type }: SchemaKeywords): string | undefined {
  return typeof type === "string" ? type : type?.find((name) => name !== "null");
}

function objectValue(root: OpenApiObject, schema: SchemaKeywords, depth: number): Json | undefined {
  const members: [string, Json][] = [];
  for (const name of new Set(schema.required ?? [])) {
    const property = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined;
    if (property === undefined || (typeof property === "object" && property.readOnly === true)) continue;
    const value = buildExample(root, property, depth + 1);
    if (value === undefined) return undefined;
    members.push([name, value]);
  }
  return Object.fromEntries(members);
}

function isObject(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
