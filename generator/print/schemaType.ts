import type { JsonPointer } from "../document/jsonPointer.js";
import type {
  IntersectionShape,
  LiteralsShape,
  ObjectShape,
  Property,
  ReferenceShape,
  Schema,
  SchemaShape,
  TupleShape,
  Value,
} from "../model/schema/schema.js";
import type { Code } from "./code.js";
import { identifier, propertyKey } from "./escape.js";
import { docsOfSchema } from "./schemaDocs.js";
import {
  anyObject,
  generic,
  intersectionType,
  isNamed,
  literalType,
  named,
  neverType,
  nullType,
  unionType,
  unknownType,
  type TupleElement,
  type TypeMember,
  type TypeTree,
} from "./typeTree.js";
import type { Identifier } from "../plan/clientPlan/identifier.js";

/** What the types of one direction are made with. */
export interface TypeContext {
  /** The schema at a place, as the direction sees it. */
  readonly schemaAt: (pointer: JsonPointer) => Schema | undefined;
  /** The name that the plan has given to the schema at a place. */
  readonly nameAt: (pointer: JsonPointer) => Identifier | undefined;
  /** Whether lists are `readonly`: those that callers give may be of either kind then. */
  readonly lists: "mutable" | "readonly";
}

/** The schemas that are being written out, outermost first: one that refers to itself without a name cannot be. */
type Trail = readonly JsonPointer[];

/** The type of a schema: its name where it has one, else written out. */
export function typeOfSchema(schema: Schema, context: TypeContext, trail: Trail = []): TypeTree {
  const name = context.nameAt(schema.pointer);
  return name === undefined ? writeOut(schema, context, trail) : named(identifier(name));
}

/** The type of a schema, written out whether it has a name or not. */
export function writeOut(schema: Schema, context: TypeContext, trail: Trail = [schema.pointer]): TypeTree {
  switch (schema.kind) {
    case "reference":
      return referenceType(schema, context, trail);
    case "list":
      return { kind: "array", ...listModifier(context), items: typeOfSchema(schema.items, context, trail) };
    case "tuple":
      return tupleType(schema, context, trail);
    case "object":
      return objectType(schema, context, trail);
    case "union":
      return unionType(schema.members.map((member) => partType(member, schema, context, trail)));
    case "intersection":
      return intersectionOf(schema, context, trail);
    default:
      return plainType(schema);
  }
}

type PlainShape = Extract<SchemaShape, { kind: "scalar" | "literals" | "bytes" | "unknown" | "never" }>;

/** The type of a schema with no other schemas in it. */
function plainType(schema: PlainShape): TypeTree {
  switch (schema.kind) {
    case "scalar":
      return named(schema.type === "integer" ? "number" : schema.type);
    case "literals":
      return literalsType(schema);
    case "bytes":
      return named("Blob");
    case "unknown":
      return schema.nonNull ? generic("NonNullable", [unknownType]) : unknownType;
    case "never":
      return neverType;
  }
}

/** The parts of one schema share its place, and its name is not theirs. */
function partType(part: Schema, whole: Schema, context: TypeContext, trail: Trail): TypeTree {
  return part.pointer === whole.pointer ? writeOut(part, context, trail) : typeOfSchema(part, context, trail);
}

function referenceType(reference: ReferenceShape, context: TypeContext, trail: Trail): TypeTree {
  const { target, requires = [], omits = [], nonNull } = reference;
  const name = context.nameAt(target);
  if (name !== undefined) {
    const type = named(identifier(name));
    if (requires.length === 0) return without(type, omits);
    return without(generic("WithRequired", [nonNull ? generic("NonNullable", [type]) : type, keys(requires)]), omits);
  }
  const schema = trail.includes(target) ? undefined : context.schemaAt(target);
  return without(schema === undefined ? unknownType : writeOut(schema, context, [...trail, target]), omits);
}

function without(type: TypeTree, names: readonly string[]): TypeTree {
  return names.length === 0 ? type : generic("WithoutKeys", [type, keys(names)]);
}

function keys(names: readonly string[]): TypeTree {
  return unionType(names.map(literalType));
}

function literalsType({ values }: LiteralsShape): TypeTree {
  const plain = values.filter(isPlain).map(literalType);
  const others = values.filter((value) => !isPlain(value)).map(valueType);
  return values.length === 1 && values[0] === null ? nullType : unionType([...plain, ...others]);
}

/** What a literal type can say. Numbers that JavaScript cannot distinguish from their neighbours are not among it. */
function isPlain(value: Value): value is string | number | boolean | null {
  if (typeof value === "number") return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return typeof value === "string" || typeof value === "boolean" || value === null;
}

function valueType(value: Value): TypeTree {
  if (value === null) return nullType;
  if (isPlain(value)) return literalType(value);
  if (typeof value !== "object") return named("number");
  if (isList(value))
    return { kind: "tuple", elements: value.map((item) => ({ kind: "required", type: valueType(item) })) };
  const members = Object.entries(value).map(([key, item]): TypeMember => ({
    kind: "property",
    key: propertyKey(key),
    presence: "required",
    docs: noDocs,
    type: valueType(item),
  }));
  return { kind: "object", members: members.length === 0 ? [{ kind: "index", type: neverType }] : members };
}

const noDocs = { text: [], tags: [] } as const;

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

function listModifier({ lists }: TypeContext): { readonly readOnly?: true } {
  return lists === "readonly" ? { readOnly: true } : {};
}

function tupleType({ elements, required, rest }: TupleShape, context: TypeContext, trail: Trail): TypeTree {
  const types = elements.map((element) => typeOfSchema(element, context, trail));
  const members = types.map((type, index): TupleElement =>
    index < required ? { kind: "required", type } : withName({ kind: "optional", type }, `item${index + 1}`),
  );
  const tuple = { kind: "tuple", ...listModifier(context) } as const;
  if (rest === undefined) return { ...tuple, elements: members };
  const last = typeOfSchema(rest, context, trail);
  return { ...tuple, elements: [...members, withName({ kind: "rest", type: last }, "rest")] };
}

/**
 * TypeScript defers what a list or a tuple holds, so that a type may hold itself, but not where the list is optional in
 * a tuple that is but a part of the type. There it has to be a member with a name.
 */
function withName(element: TupleElement, name: string): TupleElement {
  return holdsList(element.type) ? { ...element, name: name as Code } : element;
}

function holdsList(type: TypeTree): boolean {
  if (type.kind === "union" || type.kind === "intersection") return type.members.some(holdsList);
  return type.kind === "array" || type.kind === "tuple" || type.kind === "generic";
}

/**
 * All of several at once. Properties that nobody names are unknown here: those that other members name would have to be
 * of their type, and no value could be written.
 */
function intersectionOf(whole: IntersectionShape & Schema, context: TypeContext, trail: Trail): TypeTree {
  const { members } = whole;
  const [only] = members;
  if (only !== undefined && members.length === 1) return writeOut(only, context, trail);
  const others = members.filter(saysSomething).length > 1 ? "unknown" : "described";
  return intersectionType(
    members.map((member) =>
      member.kind === "object" && (member.pointer === whole.pointer || context.nameAt(member.pointer) === undefined)
        ? objectType(member, context, trail, others)
        : partType(member, whole, context, trail),
    ),
  );
}

/** Whether a member of an intersection may name properties: not where it is but a description, or any object. */
function saysSomething(member: Schema): boolean {
  if (member.kind === "object")
    return [member.properties[0], member.additional, member.keys, member.patterns].some((part) => part !== undefined);
  return member.kind !== "unknown";
}

/** An object; where it is one part of several, its other properties may be of other types. */
function objectType(
  shape: ObjectShape,
  context: TypeContext,
  trail: Trail,
  others: "described" | "unknown" = "described",
): TypeTree {
  const properties = shape.properties.map((property) => memberOf(property, context, trail));
  const described = otherTypes(shape, context, trail);
  const rest = described.length > 0 && others === "unknown" ? [unknownType] : described;
  if (shape.keys !== undefined) {
    const value = rest.length === 0 ? unknownType : unionType(rest);
    const mapped: TypeTree = { kind: "mapped", keys: typeOfSchema(shape.keys, context, trail), value };
    return intersectionType([withMembers(properties), mapped]);
  }
  if (rest.length === 0) return withMembers(properties);
  if (properties.length === 0) return { kind: "object", members: [{ kind: "index", type: unionType(rest) }] };
  return { kind: "object", members: [...properties, { kind: "index", type: indexType(properties, rest) }] };
}

function withMembers(members: readonly TypeMember[]): TypeTree {
  return members.length === 0 ? anyObject : { kind: "object", members };
}

/** The types of the properties that are not named; none where the document says nothing of them, or forbids them. */
function otherTypes({ additional, patterns = [] }: ObjectShape, context: TypeContext, trail: Trail): TypeTree[] {
  const schemas = [...(additional === undefined ? [] : [additional]), ...patterns.map(({ schema }) => schema)];
  const types = schemas
    .map((schema) => typeOfSchema(schema, context, trail))
    .filter((type) => !isNamed(type, neverType));
  return types.some((type) => isNamed(type, unknownType)) ? [unknownType] : types;
}

/**
 * The type of an index signature beside properties. It includes the types of those, and `undefined` where one is
 * optional, as TypeScript demands; where they are too long to be repeated, it is `unknown`.
 */
function indexType(properties: readonly TypeMember[], others: readonly TypeTree[]): TypeTree {
  const types = [...others, ...properties.map(({ type }) => type)];
  const isOptional = properties.some((member) => member.kind === "property" && member.presence === "optional");
  return types.every(isShort) ? unionType([...types, ...(isOptional ? [named("undefined")] : [])]) : unknownType;
}

/** Whether a type is a name or a few of them. */
function isShort(type: TypeTree): boolean {
  if (type.kind === "array") return isShort(type.items);
  if (type.kind === "union") return type.members.every(isShort);
  return type.kind === "literal" || type.kind === "generic" || (type.kind === "name" && !isNamed(type, unknownType));
}

function memberOf(
  { name, presence, schema, readOnly }: Property,
  context: TypeContext,
  trail: Trail,
): TypeMember & { readonly kind: "property" } {
  const type = typeOfSchema(schema, context, trail);
  const docs = docsOfSchema(schema);
  return { kind: "property", key: propertyKey(name), presence, ...(readOnly && { readOnly }), docs, type };
}
