import type { JsonPointer } from "../document/jsonPointer.js";

/** A place in a source file. Lines and columns count from 1, columns in UTF-16 units. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A document as it was read: parsed, nothing interpreted, positions kept. */
export interface SourceDocument {
  /** The path or URL as the user gave it, for messages. */
  readonly location: string;
  /** The text without byte order mark, for the listing under a message. */
  readonly text: string;
  /** The parsed value; every key is an own key, `__proto__` included. A YAML alias and its anchor share one object. */
  readonly root: unknown;
  /**
   * Where a person looks for the value at a pointer: a plain value at its own start, an object or array at its key.
   * For a missing value, its nearest ancestor.
   */
  readonly positionOf: (pointer: JsonPointer) => SourcePosition;
}
