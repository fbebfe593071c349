import {
  joinPointer,
  pointerKeys,
  pointerOfReference,
  rootPointer,
  valueAt,
} from "../../generator/document/jsonPointer.js";
import type { JsonPointer } from "../../generator/document/jsonPointer.js";
import type { ReadingContext } from "./schemaReading.js";
import { isTable, ownList, ownTable } from "./tables.js";
import type { Table } from "./tables.js";

type Context = Pick<ReadingContext, "root" | "reading">;

/**
 * What a discriminator demands of one variant of a union (OpenAPI 3.1 §4.8.25): one of the values that the mapping has
 * for it, else its name. A variant that says itself which values it has keeps them.
 */
export function constraintOfVariant(union: Table, variant: unknown, context: Context): Table | undefined {
  const discriminator = discriminatorOf(union);
  const target = targetOf(variant, context.root);
  if (discriminator === undefined || target === undefined) return undefined;
  const { propertyName } = discriminator;
  const property = propertyOf(valueAt(context.root, target), propertyName, context.root);
  if (property === undefined || hasOwnValues(property)) return undefined;
  const isDefault = targetOfMapping(discriminator.defaultMapping, context.root) === target;
  if (isDefault && context.reading === "expressible") return undefined;
  const values = valuesOf(target, discriminator, context);
  const constraint = { properties: { [propertyName]: { enum: values } } };
  return isDefault || context.reading === "expressible" ? constraint : { ...constraint, required: [propertyName] };
}

/**
 * What discriminators demand of a component that is used by itself: that of a schema which it extends, and, where
 * nothing is to be demanded that is not certain, those of the unions that it is a variant of.
 */
export function constraintOfUse(schema: unknown, pointer: JsonPointer, context: Context): Table | undefined {
  const place = targetOf(schema, context.root) ?? pointer;
  const [section, kind, , ...deeper] = pointerKeys(place);
  if (section !== "components" || kind !== "schemas" || deeper.length > 0) return undefined;
  const inherited = constraintOfHeir(place, context);
  if (context.reading === "expressible") return inherited;
  const chosen = unionsOf(context.root).flatMap((union) => {
    const members = [...(ownList(union, "oneOf") ?? []), ...(ownList(union, "anyOf") ?? [])];
    const member = members.find((each) => targetOf(each, context.root) === place);
    return constraintOfVariant(union, member, context) ?? [];
  });
  const constraints = inherited === undefined ? chosen : [...chosen, inherited];
  return constraints.length === 0 ? undefined : { allOf: constraints };
}

const unions = new WeakMap<object, readonly Table[]>();

/** Every schema of a document that chooses by a discriminator. */
function unionsOf(root: unknown): readonly Table[] {
  if (!isTable(root)) return [];
  const found = unions.get(root) ?? [...findUnions(root)];
  unions.set(root, found);
  return found;
}

function* findUnions(value: unknown): Generator<Table> {
  if (isTable(value) && discriminatorOf(value) !== undefined) yield value;
  if (typeof value === "object" && value !== null) for (const below of Object.values(value)) yield* findUnions(below);
}

function constraintOfHeir(place: JsonPointer, context: Context): Table | undefined {
  for (const base of basesOf(valueAt(context.root, place), context.root)) {
    const discriminator = discriminatorOf(base);
    if (discriminator === undefined || Object.hasOwn(base, "oneOf") || Object.hasOwn(base, "anyOf")) continue;
    const { propertyName } = discriminator;
    const property = propertyOf(valueAt(context.root, place), propertyName, context.root);
    if (property === undefined || hasOwnValues(property)) return undefined;
    const values = valuesOf(place, discriminator, context);
    const heirs = context.reading === "expressible" ? valuesOfHeirs(place, discriminator, context) : [];
    return { properties: { [propertyName]: { enum: [...values, ...heirs] } } };
  }
  return undefined;
}

interface Discriminator {
  readonly propertyName: string;
  readonly mapping: Table;
  readonly defaultMapping: unknown;
}

function discriminatorOf(schema: Table): Discriminator | undefined {
  const { propertyName, defaultMapping, ...rest } = ownTable(schema, "discriminator");
  return typeof propertyName === "string"
    ? { propertyName, mapping: ownTable(rest, "mapping"), defaultMapping }
    : undefined;
}

/** The mapped values; what is not mapped goes by its name, which is never forbidden. */
function valuesOf(target: JsonPointer, { mapping }: Discriminator, { root, reading }: Context): readonly string[] {
  const mapped = Object.entries(mapping)
    .filter(([, name]) => targetOfMapping(name, root) === target)
    .map(([value]) => value);
  const name = pointerKeys(target).at(-1) ?? "";
  return mapped.length === 0 || reading === "expressible" ? [...mapped, name] : mapped;
}

function valuesOfHeirs(place: JsonPointer, discriminator: Discriminator, context: Context): readonly string[] {
  const schemas = joinPointer(rootPointer, "components", "schemas");
  const own = valueAt(context.root, place);
  return Object.entries(valueAt(context.root, schemas) as Table)
    .filter(([, schema]) => basesOf(schema, context.root).some((base) => base === own))
    .flatMap(([name]) => valuesOf(joinPointer(schemas, name), discriminator, context));
}

/** All that a schema extends by `allOf`, near and far. */
function basesOf(schema: unknown, root: unknown, seen = new Set<unknown>()): readonly Table[] {
  if (!isTable(schema) || seen.has(schema)) return [];
  seen.add(schema);
  return (ownList(schema, "allOf") ?? []).flatMap((member) => {
    const target = targetOf(member, root);
    const base = target === undefined ? member : valueAt(root, target);
    return isTable(base) ? [base, ...basesOf(base, root, seen)] : [];
  });
}

/** The schema of a property, of a schema or of what it extends. */
function propertyOf(schema: unknown, name: string, root: unknown): Table | undefined {
  if (!isTable(schema)) return undefined;
  for (const part of [schema, ...basesOf(schema, root)]) {
    const found = ownTable(part, "properties");
    if (!Object.hasOwn(found, name)) continue;
    const property = found[name];
    const target = targetOf(property, root);
    const resolved = target === undefined ? property : valueAt(root, target);
    if (isTable(resolved)) return resolved;
  }
  return undefined;
}

function hasOwnValues(property: Table): boolean {
  return Object.hasOwn(property, "const") || (ownList(property, "enum") ?? []).length > 0;
}

/** Where a reference leads in the end. */
function targetOf(schema: unknown, root: unknown): JsonPointer | undefined {
  const seen = new Set<JsonPointer>();
  let target: JsonPointer | undefined;
  for (let current = schema; isTable(current) && typeof current.$ref === "string";) {
    const next = pointerOfReference(current.$ref);
    if (next === undefined || seen.has(next)) return target;
    seen.add(next);
    target = next;
    current = valueAt(root, next);
  }
  return target;
}

function targetOfMapping(name: unknown, root: unknown): JsonPointer | undefined {
  if (typeof name !== "string") return undefined;
  const component = joinPointer(rootPointer, "components", "schemas", name);
  const isComponent = valueAt(root, component) !== undefined;
  return targetOf({ $ref: isComponent ? `#/components/schemas/${encodeURIComponent(name)}` : name }, root);
}
