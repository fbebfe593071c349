import type { JsonPointer } from "../../document/jsonPointer.js";

/** A name exactly as the document has it. Reaches code as a literal only. */
export type WireName = string & { readonly __brand: "WireName" };

/** Who sets a value: `read` is what a server sends, `write` what a client sends. */
export type Direction = "read" | "write";

/**
 * What values a schema allows, as one direction sees it: `read` is what a server sends, `write` what a client sends.
 * The same form for every version of OpenAPI. Types, validators and samples are printed from it, changes are found by
 * comparing it; none of them looks at the document.
 */
export type Schema = SchemaFacts & SchemaShape;

/** Which values a schema allows. */
export type SchemaShape =
  | ReferenceShape
  | ScalarShape
  | LiteralsShape
  | ListShape
  | TupleShape
  | ObjectShape
  | UnionShape
  | IntersectionShape
  /** A file or another sequence of bytes, which no JSON holds. */
  | { readonly kind: "bytes" }
  /** Any value; `nonNull` where all but null. */
  | { readonly kind: "unknown"; readonly nonNull?: true }
  | { readonly kind: "never" };

/** The values of another schema, to be found in the table under `target`. */
export interface ReferenceShape {
  readonly kind: "reference";
  readonly target: JsonPointer;
  /** Properties that have to be present here and that the target leaves optional. */
  readonly requires?: readonly WireName[];
  /** Properties whose values the schema around the reference replaces, as it has another tag than its parent. */
  readonly omits?: readonly WireName[];
  /** Null is no value here, though the target allows it. */
  readonly nonNull?: true;
}

export interface ScalarShape {
  readonly kind: "scalar";
  readonly type: ScalarType;
}

export type ScalarType = "string" | "number" | "integer" | "boolean" | "null";

/** Values that are spelled out: `const`, `enum`, the tags of a discriminator. */
export interface LiteralsShape {
  readonly kind: "literals";
  readonly values: readonly Value[];
}

export interface ListShape {
  readonly kind: "list";
  readonly items: Schema;
}

/** A list whose first items have schemas of their own. */
export interface TupleShape {
  readonly kind: "tuple";
  readonly elements: readonly Schema[];
  /** So many of the elements are always present. */
  readonly required: number;
  /** The items after the elements; undefined where there are none. */
  readonly rest: Schema | undefined;
}

export interface ObjectShape {
  readonly kind: "object";
  /** In document order. Those that this direction does not have are left out. */
  readonly properties: readonly Property[];
  /** The values of all other properties; undefined where the document does not say. `never` closes the object. */
  readonly additional?: Schema;
  /** The values of properties whose names match a pattern. */
  readonly patterns?: readonly { readonly pattern: string; readonly schema: Schema }[];
  /** The names that properties may have, where they are listed. */
  readonly keys?: Schema;
}

export interface Property {
  readonly name: WireName;
  /** Whether every value has it, as this direction sees it. */
  readonly presence: "required" | "optional";
  readonly schema: Schema;
  /** Set where only servers set it. */
  readonly readOnly?: true;
}

/** A value of at least one member, or of exactly one where the choice is exclusive (`oneOf`). */
export interface UnionShape {
  readonly kind: "union";
  readonly members: readonly Schema[];
  readonly exclusive?: true;
}

/** A value of all members at once. */
export interface IntersectionShape {
  readonly kind: "intersection";
  readonly members: readonly Schema[];
}

/** What a schema says beside the kind of its values. A part of a schema has its place and nothing else. */
export interface SchemaFacts {
  /** Where it is written. The parts of one schema share its place. */
  readonly pointer: JsonPointer;
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: true;
  readonly default?: Value;
  readonly examples?: readonly Value[];
  readonly externalDocs?: string;
  readonly limits?: Limits;
  readonly discriminator?: Discriminator;
  /** The values of an enum, where the document names or describes some. */
  readonly enumMembers?: readonly EnumMember[];
}

/** One value of an enum. */
export interface EnumMember {
  readonly value: string | number;
  /** What the document calls it: `x-enum-varnames`, `x-enumNames`, or the title of a constant. */
  readonly name: string | undefined;
  readonly description: string | undefined;
}

/**
 * Assertions that restrict values without changing their type (JSON Schema Validation 2020-12, §6.2 to §6.5, §7). Each
 * one concerns values of its own type only. Exclusive bounds are numbers, as of OpenAPI 3.1.
 */
export interface Limits {
  readonly format?: string;
  readonly minimum?: number | bigint;
  readonly exclusiveMinimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly exclusiveMaximum?: number | bigint;
  readonly multipleOf?: number | bigint;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly uniqueItems?: true;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
}

/** How the variants of a schema are distinguished (Discriminator Object, OpenAPI 3.1 §4.8.25). */
export interface Discriminator {
  readonly property: WireName;
  /** The schemas that tags lead to, as the mapping says. */
  readonly mapping: readonly { readonly tag: string; readonly target: JsonPointer }[];
  /** Where tags lead that are in no mapping (3.2). */
  readonly fallback?: JsonPointer;
}

/** A value of the document. Integers that a number cannot hold are bigints. */
export type Value = string | number | bigint | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** The schemas of a document by their places: components, the targets of references, and all that operations use. */
export interface SchemaTable {
  /** As a server sends them. */
  readonly read: Readonly<Record<JsonPointer, Schema>>;
  /** As a client sends them, where that differs. */
  readonly write: Readonly<Record<JsonPointer, Schema>>;
}
