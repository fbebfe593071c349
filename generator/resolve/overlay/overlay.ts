import type { JsonPointer } from "../../document/jsonPointer.js";
import type { SourceDocument } from "../../read/sourceDocument.js";
import type { NodeQuery } from "./nodeQuery.js";

/** An overlay that can be applied (Overlay Specification 1.0 and 1.1, Overlay Object). */
export interface Overlay {
  readonly source: SourceDocument;
  readonly version: "1.0" | "1.1";
  /** The document that it is meant for, as it names it. */
  readonly extends?: string;
  /** In the order in which they are applied. */
  readonly actions: readonly OverlayAction[];
}

/** One change of a document. */
export type OverlayAction = {
  /** Where it stands in the overlay. */
  readonly pointer: JsonPointer;
  readonly target: NodeQuery;
} & (
  | { readonly kind: "remove" }
  | { readonly kind: "update"; readonly update: unknown }
  | { readonly kind: "copy"; readonly copy: NodeQuery }
);
