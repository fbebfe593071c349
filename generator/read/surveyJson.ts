import { createScanner } from "jsonc-parser";
import { maxDepth } from "./parsedText.js";

/** What one pass over the tokens of a JSON text finds. Offsets count from 0. */
export interface JsonSurvey {
  readonly duplicates: readonly DuplicateKey[];
  /** Numbers that would not come out as they are written: integers beyond 2^53, and what is beyond any number. */
  readonly inexact: readonly InexactNumber[];
  /** Where the nesting passes the limit; the pass stops there. */
  readonly tooDeepAt?: number;
  /** Start of the innermost object or array that is still open at the end of the text. */
  readonly unclosedAt?: number;
}

export interface InexactNumber {
  readonly source: string;
  readonly offset: number;
}

export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
  readonly firstOffset: number;
}

/** An object or array that is open; the keys of an object so far. */
interface Frame {
  readonly offset: number;
  readonly keys?: Map<string, number>;
}

/**
 * Finds duplicate keys, too much depth and what is not closed. `JSON.parse` reports none of this. It keeps its own
 * stack, so that it takes any depth, and it takes any text, valid or not.
 */
export function surveyJson(text: string): JsonSurvey {
  const scanner = createScanner(text, true);
  const open: Frame[] = [];
  const duplicates: DuplicateKey[] = [];
  const inexact: InexactNumber[] = [];
  let keyComes = false;
  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const sign = text[offset];
    if (sign === undefined) break;
    if (sign === '"' && keyComes) noteKey({ key: scanner.getTokenValue(), offset }, open.at(-1)?.keys, duplicates);
    else follow(open, sign, offset);
    noteNumber(text.slice(offset, offset + scanner.getTokenLength()), offset, inexact);
    if (open.length > maxDepth) return { duplicates, inexact, tooDeepAt: offset };
    keyComes = sign === "{" || (sign === "," && open.at(-1)?.keys !== undefined);
  }
  const unclosedAt = open.at(-1)?.offset;
  return { duplicates, inexact, ...(unclosedAt !== undefined && { unclosedAt }) };
}

function follow(open: Frame[], sign: string, offset: number): void {
  switch (sign) {
    case "{":
      open.push({ offset, keys: new Map() });
      break;
    case "[":
      open.push({ offset });
      break;
    case "}":
    case "]":
      open.pop();
      break;
  }
}

function noteNumber(source: string, offset: number, inexact: InexactNumber[]): void {
  if (!/^-?\d/.test(source)) return;
  const value = Number(source);
  const isLarge = /^-?\d+$/.test(source) && !Number.isSafeInteger(value);
  if (isLarge || Math.abs(value) === Infinity) inexact.push({ source, offset });
}

type Key = Pick<DuplicateKey, "key" | "offset">;

function noteKey({ key, offset }: Key, keys: Map<string, number> | undefined, duplicates: DuplicateKey[]): void {
  const firstOffset = keys?.get(key);
  if (firstOffset === undefined) keys?.set(key, offset);
  else duplicates.push({ key, offset, firstOffset });
}
