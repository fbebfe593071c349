import { rootPointer } from "../document/jsonPointer.js";
import type { OpenApiObject, SchemaKeywords, SchemaObject } from "../document/openapi.js";
import { isReference } from "../document/reference.js";
import { followReferences } from "../references/followReferences.js";
import type { Json } from "./apiModel.js";

/** Deeper than this no example is worth reading, and a recursive schema has no smallest value. */
const deepest = 5;

/** An example of more schemas and values than this shows nobody how a call is written. */
const mostParts = 300;

/** An example in the making. */
interface Making {
  readonly root: OpenApiObject;
  /** How many more parts it may have. Schemas that refer to each other can make very many of few. */
  left: number;
}

/**
 * The smallest value that a client may send for a schema, to show how a call is written: required properties only, text
 * as `…`. Undefined where no such value is in sight: bytes, recursion, schemas that rule each other out, too much of it.
 */
export function buildExample(root: OpenApiObject, schema: SchemaObject): Json | undefined {
  return valueOf({ root, left: mostParts }, schema, 0);
}

function valueOf(making: Making, schema: SchemaObject, depth: number): Json | undefined {
  if (!spend(making, 1) || depth > deepest) return undefined;
  const place = followReferences(making.root, { value: schema, pointer: rootPointer });
  const keywords = place?.value as SchemaObject | undefined;
  if (keywords === undefined || keywords === false) return undefined;
  if (keywords === true) return {};
  const value =
    writtenValue(making, keywords) ?? composedValue(making, keywords, depth) ?? valueOfType(making, keywords, depth);
  return making.left < 0 ? undefined : value;
}

/** Whether an example may have so many more parts. Once it may not, it may have none at all. */
function spend(making: Making, parts: number): boolean {
  making.left = parts <= making.left ? making.left - parts : -1;
  return making.left >= 0;
}

/** A value that the schema itself spells out. */
function writtenValue(making: Making, { const: constant, enum: values }: SchemaKeywords): Json | undefined {
  const written = constant ?? values?.slice(0, mostParts).find((value) => value !== null);
  const parts = countParts(written);
  return parts !== undefined && spend(making, parts) ? (written as Json) : undefined;
}

/** How many values are in one, at any depth; undefined where one of them is an integer that only a bigint can hold. */
function countParts(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? undefined : 0;
  if (!counted.has(value)) {
    const parts = Object.values(value).map(countParts);
    const isCounted = parts.every((count) => count !== undefined);
    counted.set(value, isCounted ? parts.reduce((sum, count) => sum + count + 1, 0) : undefined);
  }
  return counted.get(value);
}

/** Each value is counted once, however many schemas refer to the one that has it. */
const counted = new WeakMap<object, number | undefined>();

function composedValue(making: Making, schema: SchemaKeywords, depth: number): Json | undefined {
  const [alternative] = schema.oneOf ?? schema.anyOf ?? [];
  const { allOf: members = [], required = [] } = schema;
  if (members.length + required.length > making.left) spend(making, Infinity);
  if (making.left < 0) return undefined;
  const parts = [...members, ...(alternative === undefined ? [] : [alternative])];
  if (parts.length === 0) return undefined;
  const own = schema.properties === undefined ? [] : [objectValue(making, schema, depth)];
  const values = [...own, ...parts.map((part) => valueOf(making, withRequired(making, part, schema), depth + 1))];
  if (values.length === 1) return values[0];
  return values.every(isObject) ? (Object.assign({}, ...values) as Json) : undefined;
}

/** What a composition requires may be in one of its parts. */
function withRequired(making: Making, part: SchemaObject, { required }: SchemaKeywords): SchemaObject {
  const target = isReference(part) ? followReferences(making.root, { value: part, pointer: rootPointer })?.value : part;
  if (required === undefined || typeof target !== "object" || target === null) return part;
  const keywords = target as SchemaKeywords;
  if ((keywords.required ?? []).length > mostParts && !spend(making, Infinity)) return false;
  return { ...keywords, required: [...(keywords.required ?? []), ...required] };
}

function valueOfType(making: Making, schema: SchemaKeywords, depth: number): Json | undefined {
  if (schema.properties !== undefined) return objectValue(making, schema, depth);
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

function objectValue(making: Making, schema: SchemaKeywords, depth: number): Json | undefined {
  const { required = [] } = schema;
  const members: [string, Json][] = [];
  if (required.length > mostParts && !spend(making, Infinity)) return undefined;
  for (const name of new Set(required)) {
    const property = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined;
    if (property === undefined || (typeof property === "object" && property.readOnly === true)) continue;
    const value = valueOf(making, property, depth + 1);
    if (value === undefined) return undefined;
    members.push([name, value]);
  }
  return Object.fromEntries(members);
}

function isObject(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
