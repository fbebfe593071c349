import type { JsonPointer } from "../document/jsonPointer.js";

/** A place in a source file. Lines and columns count from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A document as it was read: parsed, nothing interpreted, positions kept. */
export interface SourceDocument {
  /** The path or URL as the user gave it, for messages. */
  readonly location: string;
  /** The text, for the listing under a message. */
  readonly text: string;
  /** The parsed value; every key is an own key, `__proto__` included. */
  readonly root: unknown;
  /** Where the value at a pointer starts; for a missing value, its nearest ancestor. */
  readonly positionOf: (pointer: JsonPointer) => SourcePosition;
}
