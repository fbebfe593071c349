import { ownValue, type JsonObject } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Page } from "../page/page.js";
import type { SchemaUse } from "./replaceSchemas.js";
import type { SlotRole } from "./schemaSlots.js";

/**
 * How much a schema says: `object` has properties or parts of its own, `composed` is a list, a table or a choice of such
 * schemas, `light` is neither: a text, a number, a list of texts, an object of anything.
 */
export type Weight = "object" | "composed" | "light";

/** One content that stands under a title, wherever it stands. */
export interface Sighting {
  readonly title: string;
  readonly schema: JsonObject;
  readonly text: string;
  readonly weight: Weight;
  /** Each place once, by what it belongs to and the way from there: copies of one schema count as one. */
  readonly uses: Map<string, TitleUse>;
  /** The first place on each page, by location. */
  readonly pages: Map<string, PagePlace>;
  readonly directions: Set<SchemaUse["direction"]>;
  /** The names that `components.schemas` of a page gives it. */
  readonly names: Set<string>;
}

/** Where a titled schema stands. */
export interface TitleUse {
  /** What it belongs to: the nearest titled schema around it, or an operation. */
  readonly owner: string;
  readonly isInSchema: boolean;
  readonly role: SlotRole | "root";
  /** The property or parameter that it describes. */
  readonly name: string | undefined;
}

/** A place on a page, looked up only where it is needed. */
export interface PagePlace {
  readonly page: Page;
  readonly place: () => SourcePlace;
}

/** What inlined fragments say of titles. */
export interface Survey {
  /** By the canonical text of the schema. */
  readonly sightings: Map<string, Sighting>;
  /** What `circular(Title)` names, with the first place. */
  readonly cutTitles: Map<string, PagePlace>;
  /** The names of properties that are described without a title, and without any structure. */
  readonly plainProperties: Set<string>;
}

/** The contents that stand for a component, by its title. */
export type NamedSightings = ReadonlyMap<string, readonly Sighting[]>;

/** The title of a schema, where it has one that could name it. */
export function titleOf(schema: JsonObject): string | undefined {
  const title = ownValue(schema, "title");
  return typeof title === "string" && title.trim() !== "" ? title : undefined;
}
