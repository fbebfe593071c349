import { joinPointer } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Direction } from "../../model/apiModel.js";
import type { CommentNumbers } from "./commentNumbers.js";
import type { DiscriminatorValues } from "./findDiscriminators.js";
import type { SafeNames } from "./safeNames.js";
import type { TypeNames } from "./typeNames.js";

/** What is known while the schemas of a document are viewed. */
export interface ViewContext {
  /** The document. */
  readonly root: unknown;
  readonly names: TypeNames;
  readonly safeNames: SafeNames;
  readonly comments: CommentNumbers;
  readonly discriminators: DiscriminatorValues;
  /** Whether what stands beside `$ref` counts, as it does since OpenAPI 3.1 (§4.8.24). */
  readonly siblings: "count" | "ignored";
}

/** Where a schema stands and how it is seen. */
export interface Place {
  readonly pointer: JsonPointer;
  readonly direction: Direction;
  /** The places whose schemas are being written out just now, outermost first. */
  readonly trail: readonly JsonPointer[];
}

/** A schema with its place. */
export interface PlacedSchema {
  readonly schema: unknown;
  readonly place: Place;
}

/** A place below another one. */
export function placeBelow(place: Place, ...keys: readonly (string | number)[]): Place {
  return { ...place, pointer: joinPointer(place.pointer, ...keys) };
}

/** How a reference to a named type reads in a view; `rewriteNodes` makes the name of it. */
export function typeReference(identifier: string): string {
  return `#/types/${identifier}`;
}
