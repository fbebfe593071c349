import type { DiagnosticCode } from "../diagnostics/catalogue.js";
import { type JsonPointer, pointerKeys } from "../document/jsonPointer.js";

/** Deeper documents are refused: parsers and later stages walk them recursively. Real ones stay below 50 levels. */
export const maxDepth = 256;

/** Something wrong with the text itself. */
export interface TextProblem {
  readonly code: DiagnosticCode;
  /** From 0, in UTF-16 units; absent where the text as a whole is meant. */
  readonly offset?: number;
  readonly message: string;
}

export type ReportProblem = (problem: TextProblem) => void;

/** What a parser makes of a text that it can use. */
export interface ParsedText {
  readonly root: unknown;
  readonly offsetOf: (pointer: JsonPointer) => number;
}

/** The value under a key, as a node of a syntax tree, and the offset at which to show it. */
export interface TreeEntry<Node> {
  readonly node: Node;
  readonly offset: number;
}

/** Follows a pointer as far as it leads and returns the offset of the last value found. */
export function offsetByKeys<Node>(
  root: TreeEntry<Node>,
  pointer: JsonPointer,
  entryAt: (node: Node, key: string) => TreeEntry<Node> | undefined,
): number {
  let entry = root;
  for (const key of pointerKeys(pointer)) {
    const next = entryAt(entry.node, key);
    if (!next) break;
    entry = next;
  }
  return entry.offset;
}

/** The index that a key of an array stands for: `0`, `12`, but not `01` or `-1` (RFC 6901 §4). */
export function arrayIndex(key: string): number | undefined {
  return /^(?:0|[1-9][0-9]*)$/.test(key) ? Number(key) : undefined;
}
