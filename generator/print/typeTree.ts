import type { Docs } from "../plan/clientPlan/clientPlan.js";
import type { Code } from "./code.js";
import { literal, propertyKey, stringLiteral } from "./escape.js";

/** A TypeScript type that is still to be laid out. */
export type TypeTree =
  /** A keyword, or a type by its name. */
  | { readonly kind: "name"; readonly name: Code }
  | { readonly kind: "literal"; readonly value: Code }
  /** `components["schemas"]["User"]` */
  | { readonly kind: "indexed"; readonly name: Code; readonly keys: readonly Code[] }
  | { readonly kind: "generic"; readonly name: Code; readonly arguments: readonly TypeTree[] }
  | { readonly kind: "array"; readonly readOnly?: true; readonly items: TypeTree }
  | { readonly kind: "tuple"; readonly readOnly?: true; readonly elements: readonly TupleElement[] }
  | { readonly kind: "object"; readonly members: readonly TypeMember[] }
  /** `{ [key in Keys]?: Value }` */
  | { readonly kind: "mapped"; readonly keys: TypeTree; readonly value: TypeTree }
  | { readonly kind: "union" | "intersection"; readonly members: readonly TypeTree[] };

export interface TupleElement {
  readonly kind: "required" | "optional" | "rest";
  readonly type: TypeTree;
  /** `name?: T` */
  readonly name?: Code;
}

export type TypeMember =
  | {
      readonly kind: "property";
      readonly key: Code;
      readonly presence: "required" | "optional";
      readonly readOnly?: true;
      readonly docs: Docs;
      readonly type: TypeTree;
    }
  /** `[key: string]: T` */
  | { readonly kind: "index"; readonly key?: "scheme"; readonly readOnly?: true; readonly type: TypeTree };

/** `Success<200, User>` */
export function generic(name: string, types: readonly TypeTree[]): TypeTree {
  return { kind: "generic", name: name as Code, arguments: types };
}

/** A type of one value. */
export function literalType(value: string | number | boolean | null): TypeTree {
  return { kind: "literal", value: literal(value) };
}

/** A property by its name in the document. */
export function propertyMember(
  name: string,
  type: TypeTree,
  { docs = { text: [], tags: [] }, presence = "required" }: Partial<Pick<Property, "docs" | "presence">> = {},
): TypeMember {
  return { kind: "property", key: propertyKey(name), presence, docs, type };
}

type Property = Extract<TypeMember, { readonly kind: "property" }>;

/** A type by its name. */
export function named(name: string): TypeTree {
  return { kind: "name", name: name as Code };
}

/** The type of a member of a member of a type. */
export function indexed(name: string, keys: readonly string[]): TypeTree {
  return { kind: "indexed", name: name as Code, keys: keys.map(stringLiteral) };
}

export const unknownType = named("unknown");
export const neverType = named("never");
export const nullType = named("null");
/** An object of which nothing is known. */
export const anyObject: TypeTree = {
  kind: "generic",
  name: "Record" as Code,
  arguments: [named("string"), unknownType],
};

export function isNamed(type: TypeTree, name: TypeTree): boolean {
  return type.kind === "name" && name.kind === "name" && type.name === name.name;
}

/** One of several; nothing in it twice, literals and null side by side. */
export function unionType(types: readonly TypeTree[]): TypeTree {
  const members = distinct(types.flatMap(membersOf("union"))).filter((type) => !isNamed(type, neverType));
  if (members.some((type) => isNamed(type, unknownType))) return unknownType;
  return composed("union", withLiteralsTogether(members), neverType);
}

/** Literals in the place of the first of them, null after them where it is not one of them. */
function withLiteralsTogether(members: readonly TypeTree[]): readonly TypeTree[] {
  const first = members.findIndex(({ kind }) => kind === "literal");
  if (first < 0) return members;
  const literals = members.filter(({ kind }) => kind === "literal");
  const isNull = (type: TypeTree): boolean => isNamed(type, nullType);
  const others = (types: readonly TypeTree[]): readonly TypeTree[] =>
    types.filter((type) => type.kind !== "literal" && !isNull(type));
  const isListed = literals.some((type) => type.kind === "literal" && type.value === "null");
  const nulls = isListed ? [] : members.filter(isNull);
  return [...others(members.slice(0, first)), ...literals, ...nulls, ...others(members.slice(first))];
}

/** All of several at once; what says nothing beside the others is left out. */
export function intersectionType(types: readonly TypeTree[]): TypeTree {
  const members = distinct(types.flatMap(membersOf("intersection"))).filter((type) => !isNamed(type, unknownType));
  if (members.some((type) => isNamed(type, neverType))) return neverType;
  const restricting = members.filter((type) => type !== anyObject);
  return composed("intersection", restricting.length === 0 ? members : restricting, unknownType);
}

function composed(kind: "union" | "intersection", members: readonly TypeTree[], none: TypeTree): TypeTree {
  const [only = none] = members;
  return members.length < 2 ? only : { kind, members };
}

function membersOf(kind: "union" | "intersection"): (type: TypeTree) => readonly TypeTree[] {
  return (type) => (type.kind === kind ? type.members : [type]);
}

function distinct(types: readonly TypeTree[]): readonly TypeTree[] {
  if (types.length < 2) return types;
  const seen = new Set<string>();
  return types.filter((type) => {
    const text = JSON.stringify(type, withoutDocs);
    return seen.has(text) ? false : seen.add(text);
  });
}

function withoutDocs(key: string, value: unknown): unknown {
  return key === "docs" ? undefined : value;
}

/** The names that a type is made of, each once. */
export function namesIn(types: readonly TypeTree[]): ReadonlySet<string> {
  const names = new Set<string>();
  const waiting = [...types];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (type.kind === "name" || type.kind === "generic") names.add(type.name);
    for (const inner of innerTypes(type)) waiting.push(inner);
  }
  return names;
}

function innerTypes(type: TypeTree): readonly TypeTree[] {
  switch (type.kind) {
    case "name":
    case "literal":
    case "indexed":
      return [];
    case "generic":
      return type.arguments;
    case "array":
      return [type.items];
    case "tuple":
      return type.elements.map((element) => element.type);
    case "object":
      return type.members.map((member) => member.type);
    case "mapped":
      return [type.keys, type.value];
    case "union":
    case "intersection":
      return type.members;
  }
}
