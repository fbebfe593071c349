import type { JsonPointer } from "../../document/jsonPointer.js";
import type { JsonObject } from "../../document/record.js";
import type { Direction, Schema } from "./schema.js";

/** A schema of the document with its place. */
export interface PlacedSchema<Value = unknown> {
  readonly schema: Value;
  readonly pointer: JsonPointer;
}

/** What is shared while the schemas of one direction are built. */
export interface Building {
  /** The document. */
  readonly root: unknown;
  readonly direction: Direction;
  readonly tags: TagTable;
  /** Whether keywords beside `$ref` count, as they do since OpenAPI 3.1 (§4.8.24). */
  readonly siblings: "count" | "ignored";
  /** The schema at a place, built once. The builders of parts reach the whole through this field and {@link partsOf}. */
  readonly schemaAt: (placed: PlacedSchema) => Schema;
  /**
   * The statements of a schema; a value has to satisfy all of them. Those that have a property among `demanded` require
   * it.
   */
  readonly partsOf: (placed: PlacedSchema<JsonObject>, demanded: readonly string[]) => readonly Schema[];
}

/** The tags of the schemas that discriminators lead to. */
export interface TagTable {
  /** The values of each discriminating property; undefined where no discriminator leads to the place. */
  tagsAt(pointer: JsonPointer): ReadonlyMap<string, readonly Tag[]> | undefined;
}

/** A value that distinguishes a schema from its alternatives: the literal of its discriminating property. */
export type Tag = string | number | boolean;
