import type { JsonPointer } from "../document/jsonPointer.js";

/** A place in a file that the user wrote. */
export interface SourcePlace {
  /** Path or URL, for messages. */
  readonly file: string;
  /** The whole text of the file; empty where it must not be shown. */
  readonly text: string;
  /** Leads to the place from the top of the file. */
  readonly pointer: JsonPointer;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The place in a page that this part of a rebuilt document was found at: `page.md:22:3`. */
  readonly source?: string;
}

/** A document as it was read: parsed, nothing interpreted, positions kept. */
export interface SourceDocument {
  /** The path or URL as the user gave it, for messages. */
  readonly location: string;
  /** The URL that gave the document, where the one that the user gave redirects to it. */
  readonly retrievedFrom?: string;
  /** The parsed value; every key is an own key, `__proto__` included. A YAML alias and its anchor share one object. */
  readonly root: unknown;
  /**
   * Where a person looks for the value at a pointer in `root`: a plain value at its own start, an object or
   * array at its key. For a missing value, its nearest ancestor. A stage that makes another tree of several files or in
   * another version of the specification wraps it, so that pointers always lead to what the user wrote.
   */
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
}
