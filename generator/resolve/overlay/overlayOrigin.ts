import { joinPointer, pointerKeys, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import type { SourceDocument } from "../../read/sourceDocument.js";

/** Where a value was written: in which of several documents, and where in it. */
export interface Origin {
  readonly source: SourceDocument;
  readonly pointer: JsonPointer;
  /** Parts of the value that were written elsewhere, by their keys. All others stand where the value itself does. */
  readonly parts: ReadonlyMap<string, Origin>;
}

/** A value with its origin; it has a place only in what holds it. */
export interface Traced {
  readonly value: unknown;
  readonly origin: Origin;
}

/** The keys that lead from the top of a document to a value, outermost first. */
export type NodePath = readonly (string | number)[];

const noParts: ReadonlyMap<string, Origin> = new Map();

/** What stands at a pointer of a document, as it was read. */
export function tracedFrom(source: SourceDocument, pointer: JsonPointer = rootPointer): Origin {
  return { source, pointer, parts: noParts };
}

/** Where the value under a key was written. */
export function originOfPart(origin: Origin, key: string | number): Origin {
  return (
    origin.parts.get(String(key)) ?? {
      source: origin.source,
      pointer: joinPointer(origin.pointer, key),
      parts: noParts,
    }
  );
}

/** Where the value at a pointer was written. */
export function originAt(origin: Origin, pointer: JsonPointer): Origin {
  return pointerKeys(pointer).reduce(originOfPart, origin);
}
