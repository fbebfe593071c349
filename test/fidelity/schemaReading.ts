import { joinPointer, pointerOfReference, valueAt } from "../../generator/document/jsonPointer.js";
import type { JsonPointer } from "../../generator/document/jsonPointer.js";
import type { Direction } from "../../generator/model/apiModel.js";
import { isTable, ownList, ownTable } from "./tables.js";
import type { Table } from "./tables.js";
import { constraintOfUse, constraintOfVariant } from "./discriminators.js";

/**
 * How a Schema Object is read as JSON Schema 2020-12.
 *
 * - `exact`: all that the schema says, and closed: a property that it does not speak of is not allowed, because a
 *   compiler takes such a property in a literal for a mistake. A type must accept every value that is valid so.
 * - `open`: the same, not closed; what values are sampled from.
 * - `expressible`: only what a TypeScript type can say. A type must reject every value that is invalid even so.
 */
export type Reading = "exact" | "open" | "expressible";

export interface ReadingContext {
  readonly root: unknown;
  readonly direction: Direction;
  readonly reading: Reading;
  /** Set where the schema only adds to another one that it stands beside. */
  readonly isPart?: boolean;
  /** The `$ref` to the translation of a place of the document. */
  readonly referenceTo: (pointer: JsonPointer) => string;
}

export type JsonSchema = Table | boolean;

/** Stands for bytes in values, since JSON has none; written as a `Blob` in TypeScript. */
export const bytesKey = "$bytes";

const bytes: JsonSchema = {
  type: "object",
  properties: { [bytesKey]: { const: true } },
  required: [bytesKey],
  additionalProperties: false,
};

/** A schema where a whole value is described by it: a property, an item, a body. */
export function readValueSchema(schema: unknown, pointer: JsonPointer, context: ReadingContext): JsonSchema {
  const inPlace = readSchema(schema, pointer, { ...context, isPart: false });
  if (typeof inPlace === "boolean") return inPlace;
  const constraint = constraintOfUse(schema, pointer, context);
  const constrained = constraint === undefined ? inPlace : { allOf: [inPlace, constraint] };
  return context.reading === "exact" ? { ...constrained, unevaluatedProperties: false } : constrained;
}

/** A schema where it may be one of several that describe the same value. */
export function readSchema(
  schema: unknown,
  pointer: JsonPointer,
  context: ReadingContext,
  barred: ReadonlySet<string> = barredNames(schema, context),
): JsonSchema {
  if (typeof schema === "boolean") return schema;
  if (!isTable(schema)) return true;
  if (isBytes(schema)) return withNull(bytes, schema, context);
  const own = { ...readKeywords(schema, pointer, context), ...readObject(schema, pointer, { ...context, barred }) };
  const all = { ...own, ...readCompositions(schema, pointer, { ...context, barred }) };
  const reference = readReference(schema, context);
  if (reference === undefined) return withNull(all, schema, context);
  // What stands beside a reference does not count in OpenAPI 3.0 (§4.7.23); but authors who write `nullable` there mean it.
  if (isVersion30(context.root))
    return context.reading === "expressible" ? withNull(reference, schema, context) : reference;
  return withNull(Object.keys(all).length === 0 ? reference : { allOf: [reference, all] }, schema, context);
}

function isVersion30(root: unknown): boolean {
  return isTable(root) && typeof root.openapi === "string" && root.openapi.startsWith("3.0");
}

/** `format: binary` (OpenAPI 3.0 §4.7.24.1), and content of no text that is not encoded (3.1 §4.8.14.1). */
function isBytes(schema: Table): boolean {
  const types = typesOf(schema) ?? ["string"];
  if (!types.includes("string") || schema.contentEncoding !== undefined) return false;
  if (schema.format === "binary") return schema.type !== undefined;
  return typeof schema.contentMediaType === "string" && !/json|xml|^text\//.test(schema.contentMediaType);
}

/**
 * Null is a value of what is `nullable`, in every version, whatever stands beside it. Where an enumeration without null
 * stands beside it, authors and specification disagree: then null is neither demanded nor forbidden.
 */
function withNull(part: JsonSchema, schema: Table, { reading }: ReadingContext): JsonSchema {
  const listsNull = typesOf(schema)?.includes("null") ?? false;
  if (schema.nullable !== true && !(listsNull && reading === "expressible")) return part;
  const values = ownList(schema, "enum") ?? (Object.hasOwn(schema, "const") ? [schema.const] : undefined);
  const isDisputed = values?.every((value) => value !== null) ?? false;
  return isDisputed && reading !== "expressible" ? part : { anyOf: [part, { type: "null" }] };
}

const knownTypes = new Set(["null", "boolean", "object", "array", "number", "integer", "string"]);

function typesOf(schema: Table): readonly string[] | undefined {
  if (schema.type === undefined) return undefined;
  const list = Array.isArray(schema.type) ? (schema.type as unknown[]) : [schema.type];
  const known = list.filter((name): name is string => typeof name === "string" && knownTypes.has(name));
  return known.length === 0 ? undefined : known;
}

const objectKeywords = ["properties", "required", "additionalProperties", "patternProperties"];
const arrayKeywords = ["items", "prefixItems"];

/** What authors mean who leave `type` out: an object where properties are described, a list where items are. */
function meantTypes(schema: Table): readonly string[] | undefined {
  const types = typesOf(schema);
  if (types !== undefined || schema.$ref !== undefined) return types;
  if (["allOf", "anyOf", "oneOf", "enum", "const"].some((keyword) => schema[keyword] !== undefined)) return undefined;
  if (objectKeywords.some((keyword) => Object.hasOwn(schema, keyword))) return ["object"];
  return arrayKeywords.some((keyword) => Object.hasOwn(schema, keyword)) ? ["array"] : undefined;
}

/** Keywords that no TypeScript type can say; `exclusiveMinimum` and its like are translated below. */
const limits = [
  "pattern",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "multipleOf",
  "minimum",
  "maximum",
  "dependentRequired",
];

function readKeywords(schema: Table, pointer: JsonPointer, context: ReadingContext): Table {
  const isExpressible = context.reading === "expressible";
  const types = meantTypes(schema);
  const values = isExpressible ? expressibleValues(schema) : ownList(schema, "enum");
  return {
    ...(types === undefined || (isExpressible && values !== undefined)
      ? {}
      : { type: readTypes(types, isExpressible) }),
    ...(values === undefined || values.length === 0 ? {} : { enum: values }),
    ...(Object.hasOwn(schema, "const") && isExact(schema.const) ? { const: schema.const } : {}),
    ...(isExpressible ? {} : { ...readLimits(schema, context.reading), ...readConditions(schema, pointer, context) }),
    ...readItems(schema, pointer, context),
  };
}

function readTypes(types: readonly string[], isExpressible: boolean): readonly string[] {
  return [...new Set(types.map((type) => (isExpressible && type === "integer" ? "number" : type)))];
}

/** Without numbers that JavaScript cannot tell from their neighbours. */
function expressibleValues(schema: Table): readonly unknown[] | undefined {
  const values = ownList(schema, "enum");
  return values?.every(isExact) === true ? values : undefined;
}

function isExact(value: unknown): boolean {
  if (typeof value === "bigint") return false;
  return typeof value !== "number" || !Number.isInteger(value) || Number.isSafeInteger(value);
}

function readLimits(schema: Table, reading: Reading): Table {
  const kept = limits.filter((keyword) => schema[keyword] !== undefined && !isBrokenPattern(keyword, schema[keyword]));
  const bounds = (["Minimum", "Maximum"] as const).flatMap((bound) => {
    const keyword = `exclusive${bound}`;
    const limit = schema[keyword] === true ? schema[bound.toLowerCase()] : schema[keyword];
    return typeof limit === "number" ? [[keyword, limit] as const] : [];
  });
  const entries = kept.map((keyword) => [keyword, schema[keyword]] as const);
  return { ...Object.fromEntries([...entries, ...bounds]), ...(reading === "open" ? readSampleSizes(schema) : {}) };
}

/** The sampling library goes to the limit: texts of megabytes where `maxLength` allows them. */
function readSampleSizes(schema: Table): Table {
  const sizes = (["Length", "Items"] as const).flatMap((what) => {
    const most = schema[`max${what}`];
    const least = schema[`min${what}`];
    const enough = (typeof least === "number" ? least : 0) + (what === "Length" ? 20 : 2);
    return typeof most === "number" && most > enough ? [[`max${what}`, enough] as const] : [];
  });
  return Object.fromEntries(sizes);
}

function isBrokenPattern(keyword: string, value: unknown): boolean {
  return keyword === "pattern" && (typeof value !== "string" || !isRegularExpression(value));
}

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}

/** Keywords with schemas that forbid values without making a type. */
function readConditions(schema: Table, pointer: JsonPointer, context: ReadingContext): Table {
  const open: ReadingContext = { ...context, reading: "open", isPart: true };
  const below = ["not", "if", "then", "else", "contains", "propertyNames"].filter((keyword) =>
    Object.hasOwn(schema, keyword),
  );
  return Object.fromEntries(
    below.map((keyword) => [keyword, readSchema(schema[keyword], joinPointer(pointer, keyword), open)]),
  );
}

function readItems(schema: Table, pointer: JsonPointer, context: ReadingContext): Table {
  const prefixKey = Array.isArray(schema.items) ? "items" : "prefixItems";
  const restKey = Array.isArray(schema.items) ? "additionalItems" : "items";
  const prefix = ownList(schema, prefixKey);
  const rest = schema[restKey];
  const isExpressible = context.reading === "expressible";
  // A compiler counts the items of a tuple, but not those of a list.
  const least = typeof schema.minItems === "number" && prefix !== undefined ? schema.minItems : 0;
  return {
    ...(prefix === undefined || prefix.length === 0
      ? {}
      : {
          prefixItems: prefix.map((item, index) =>
            readValueSchema(item, joinPointer(pointer, prefixKey, index), context),
          ),
        }),
    ...(rest === undefined ? {} : { items: readValueSchema(rest, joinPointer(pointer, restKey), context) }),
    ...(isExpressible && least > 0 ? { minItems: Math.min(least, prefix?.length ?? 0) } : {}),
  };
}

interface ObjectContext extends ReadingContext {
  /** Names of properties that the direction has not, of all schemas that describe the same value. */
  readonly barred: ReadonlySet<string>;
}

function readObject(schema: Table, pointer: JsonPointer, context: ObjectContext): Table {
  const present = Object.entries(ownTable(schema, "properties")).filter(([name]) => !context.barred.has(name));
  const properties = present.map(
    ([name, property]) => [name, readValueSchema(property, joinPointer(pointer, "properties", name), context)] as const,
  );
  const filledIn =
    context.direction === "read" && context.reading !== "expressible"
      ? present.filter(([, property]) => isTable(property) && property.default !== undefined).map(([name]) => name)
      : [];
  const listed = (ownList(schema, "required") ?? []).filter((name): name is string => typeof name === "string");
  const required = [...new Set([...listed, ...filledIn])].filter((name) => !context.barred.has(name));
  // What is required is spoken of, even where no property describes it.
  const isWhole = properties.length > 0 && context.isPart !== true;
  const undescribed = isWhole ? required.filter((name) => !properties.some(([known]) => known === name)) : [];
  const bare = undescribed.map((name) => [name, true] as const);
  return {
    ...(properties.length + bare.length === 0 ? {} : { properties: Object.fromEntries([...bare, ...properties]) }),
    ...(required.length === 0 ? {} : { required }),
    ...readOtherProperties(schema, pointer, { context, named: properties.map(([, property]) => property) }),
  };
}

function readOtherProperties(
  schema: Table,
  pointer: JsonPointer,
  { context, named }: { readonly context: ObjectContext; readonly named: readonly JsonSchema[] },
): Table {
  const patterns = Object.entries(ownTable(schema, "patternProperties"))
    .filter(([pattern]) => isRegularExpression(pattern))
    .map(
      ([pattern, value]) =>
        [pattern, readValueSchema(value, joinPointer(pointer, "patternProperties", pattern), context)] as const,
    );
  const others = schema.additionalProperties;
  const additional =
    others === undefined ? undefined : readValueSchema(others, joinPointer(pointer, "additionalProperties"), context);
  if (context.reading === "expressible") return expressibleOthers(additional, patterns, named);
  return {
    ...(patterns.length === 0 ? {} : { patternProperties: Object.fromEntries(patterns) }),
    ...(additional === undefined ? {} : { additionalProperties: additional }),
    // An object of which nothing is said may have any properties, and no compiler minds.
    ...(isFree(schema) && context.isPart !== true ? { additionalProperties: true } : {}),
  };
}

function isFree(schema: Table): boolean {
  const saysNothing = ["properties", "patternProperties"].every(
    (keyword) => Object.keys(ownTable(schema, keyword)).length === 0,
  );
  const isAnObject = typesOf(schema)?.includes("object") ?? !Object.hasOwn(schema, "required");
  return saysNothing && isAnObject && schema.additionalProperties === undefined && !isComposed(schema);
}

function isComposed(schema: Table): boolean {
  return ["$ref", "allOf", "anyOf", "oneOf"].some((keyword) => Object.hasOwn(schema, keyword));
}

/** An index signature must have room for the named properties, so that any of their types is allowed to the others. */
function expressibleOthers(
  additional: JsonSchema | undefined,
  patterns: readonly (readonly [string, JsonSchema])[],
  named: readonly JsonSchema[],
): Table {
  if (additional === undefined || additional === true) return {};
  if (additional === false && patterns.length === 0) return {};
  const anyOf = [...named, ...patterns.map(([, value]) => value), additional];
  return { additionalProperties: { anyOf } };
}

function readReference(schema: Table, context: ReadingContext): Table | undefined {
  if (typeof schema.$ref !== "string") return undefined;
  const target = pointerOfReference(schema.$ref);
  if (target === undefined || valueAt(context.root, target) === undefined) return undefined;
  return { $ref: context.referenceTo(target) };
}

function readCompositions(schema: Table, pointer: JsonPointer, context: ObjectContext): Table {
  const read: Record<string, readonly JsonSchema[]> = {};
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    const members = (ownList(schema, keyword) ?? []).map((member, index) => {
      const place = joinPointer(pointer, keyword, index);
      const inner = keyword === "allOf" ? { ...context, isPart: true } : context;
      const part = readSchema(member, place, inner, isReferenceOnly(member) ? undefined : context.barred);
      const constraint = keyword === "allOf" ? undefined : constraintOfVariant(schema, member, context);
      return constraint === undefined ? part : { allOf: [part, constraint] };
    });
    if (members.length > 0) read[keyword] = members;
  }
  if (context.reading !== "expressible" || read.oneOf === undefined) return read;
  // That exactly one schema fits is more than a union can say.
  const { oneOf, ...others } = read;
  if (others.anyOf === undefined) return { ...others, anyOf: oneOf };
  return { ...others, allOf: [...(others.allOf ?? []), { anyOf: oneOf }] };
}

function isReferenceOnly(schema: unknown): boolean {
  return isTable(schema) && typeof schema.$ref === "string";
}

/** The properties that are not there in a direction (OpenAPI 3.1 §4.8.24), of a schema and all that it is made of. */
function barredNames(
  schema: unknown,
  context: Pick<ReadingContext, "root" | "direction">,
  seen = new Set<unknown>(),
): ReadonlySet<string> {
  if (!isTable(schema) || seen.has(schema)) return new Set();
  seen.add(schema);
  const own = Object.entries(ownTable(schema, "properties"))
    .filter(([, property]) => isBarred(property, context))
    .map(([name]) => name);
  const target = typeof schema.$ref === "string" ? pointerOfReference(schema.$ref) : undefined;
  const members = (["allOf", "anyOf", "oneOf"] as const).flatMap((keyword) => ownList(schema, keyword) ?? []);
  const parts = target === undefined ? members : [...members, valueAt(context.root, target)];
  return new Set([...own, ...parts.flatMap((part) => [...barredNames(part, context, seen)])]);
}

function isBarred(property: unknown, { root, direction }: Pick<ReadingContext, "root" | "direction">): boolean {
  const marks = marksOf(property, root);
  const [barring, other] =
    direction === "read" ? (["writeOnly", "readOnly"] as const) : (["readOnly", "writeOnly"] as const);
  return marks.has(barring) && !marks.has(other);
}

/** The marks of a property, of what it refers to and of what it is made of. */
function marksOf(property: unknown, root: unknown, seen = new Set<unknown>()): ReadonlySet<string> {
  if (!isTable(property) || seen.has(property)) return new Set();
  seen.add(property);
  const own = ["readOnly", "writeOnly"].filter((mark) => property[mark] === true);
  const target = typeof property.$ref === "string" ? pointerOfReference(property.$ref) : undefined;
  const parts = [...(target === undefined ? [] : [valueAt(root, target)]), ...(ownList(property, "allOf") ?? [])];
  return new Set([...own, ...parts.flatMap((part) => [...marksOf(part, root, seen)])]);
}
