import type { JsonPointer } from "../../document/jsonPointer.js";
import type { ObjectShape, Property, Schema, SchemaFacts, SchemaShape } from "./schema.js";

/** A part of a schema: its place and the kind of its values. */
export function part(pointer: JsonPointer, shape: SchemaShape): Schema {
  return { pointer, ...shape };
}

/** One of several. `never` adds nothing, and a single member stands for itself. */
export function unionOf(pointer: JsonPointer, members: readonly Schema[], exclusive?: true): Schema {
  const possible = members.filter(({ kind }) => kind !== "never");
  const [only] = possible;
  if (only === undefined) return part(pointer, { kind: "never" });
  if (possible.length === 1) return represent(pointer, only);
  return part(pointer, { kind: "union", members: possible, ...(exclusive && { exclusive }) });
}

/** All of several at once. What allows anything adds nothing, and a single member stands for itself. */
export function intersectionOf(pointer: JsonPointer, members: readonly Schema[]): Schema {
  const restricting = members.filter((member) => !isUnrestricted(member));
  const [only = part(pointer, { kind: "unknown" })] = restricting;
  if (restricting.length < 2) return represent(pointer, only);
  return part(pointer, { kind: "intersection", members: restricting });
}

/** A schema that is nothing but another one. That has a place of its own where it says more than its kind. */
function represent(pointer: JsonPointer, schema: Schema): Schema {
  if (schema.pointer === pointer) return schema;
  if (hasFacts(schema)) return part(pointer, { kind: "intersection", members: [schema] });
  return { ...schema, pointer };
}

/** Whether a schema allows every value and says nothing of it. */
export function isUnrestricted(schema: Schema): boolean {
  return schema.kind === "unknown" && schema.nonNull === undefined && !hasFacts(schema);
}

const factNames = [
  "title",
  "description",
  "deprecated",
  "default",
  "examples",
  "externalDocs",
  "limits",
  "discriminator",
] as const satisfies readonly (keyof SchemaFacts)[];

function hasFacts(schema: Schema): boolean {
  return factNames.some((name) => schema[name] !== undefined);
}

function factsIn(schema: Schema): SchemaFacts {
  const facts = factNames.flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]] as const]));
  return { pointer: schema.pointer, ...(Object.fromEntries(facts) as Omit<SchemaFacts, "pointer">) };
}

/**
 * Adds properties that are always present to the parts of a schema: to the object among them that has them already
 * (whose facts about them stay), else to the last object, else as an object of their own.
 */
export function addProperties(
  parts: readonly Schema[],
  added: readonly Property[],
  pointer: JsonPointer,
): readonly Schema[] {
  if (added.length === 0) return parts;
  const objects = parts.filter((schema) => schema.kind === "object");
  const names = new Set<string>(added.map(({ name }) => name));
  const chosen = objects.find(({ properties }) => properties.some(({ name }) => names.has(name))) ?? objects.at(-1);
  if (chosen === undefined) return [...parts, part(pointer, { kind: "object", properties: added })];
  return parts.map((schema) => (schema === chosen ? { ...chosen, properties: merged(chosen, added) } : schema));
}

/** Properties with others in their places, and at the end those that were not there. */
function merged({ properties }: ObjectShape, added: readonly Property[]): readonly Property[] {
  const byName = new Map(added.map((property) => [property.name, property]));
  const known = new Set(properties.map(({ name }) => name));
  const kept = properties.map((property) => {
    const replacement = byName.get(property.name);
    return replacement === undefined ? property : replaced(property, replacement);
  });
  return [...kept, ...added.filter(({ name }) => !known.has(name))];
}

function replaced(property: Property, { presence, schema }: Property): Property {
  return { ...property, presence, schema: { ...schema, ...factsIn(property.schema) } };
}
