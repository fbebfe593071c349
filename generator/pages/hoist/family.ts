import type { JsonObject } from "../../document/record.js";
import type { ShapeReference } from "./shapeReference.js";
import type { Shaper } from "./shapeSchemas.js";
import type { Sighting } from "./sighting.js";

/** Copies that fit together, and what they say together. */
export interface Cluster {
  readonly core: JsonObject;
  readonly sightings: readonly Sighting[];
  /** True where no single copy says all of it. */
  readonly isPatched: boolean;
}

/** Contents under one title that become one component. */
export interface Family {
  readonly kind: "one" | "conflict";
  /** With `conflict`, what each side says; else just one. The one with the most pages first. */
  readonly clusters: readonly Cluster[];
}

/** A component without its name yet. */
export interface TitledFamily {
  readonly title: string;
  readonly reference: ShapeReference;
  readonly family: Family;
}

/** What the titles turned out to stand for. */
export interface Families {
  readonly shaper: Shaper;
  /** By title, in the order of titles; those of one title in the order of their contents. */
  readonly families: readonly TitledFamily[];
  /** Titles that several components have. */
  readonly shared: ReadonlySet<string>;
  /** Titles that so many different schemas have that they name none of them. */
  readonly crowded: ReadonlySet<string>;
}

/** The name of each component by the reference that shapes use. */
export type FamilyNames = ReadonlyMap<ShapeReference, string>;
