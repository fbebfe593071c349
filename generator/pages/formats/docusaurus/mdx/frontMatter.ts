import type { TextRange } from "../../../page/page.js";
import { endOfBraces, endOfQuotes } from "./endOfBraces.js";

/**
 * The front matter of a page, as the generator of pages writes it: by a template, so that it is only nearly YAML. It is
 * also found where white space was made single spaces, so that all of it is one line, and where other pages come before
 * it.
 */
export interface FrontMatter extends TextRange {
  /** The first value of each key. */
  readonly entries: ReadonlyMap<string, FrontMatterEntry>;
}

export interface FrontMatterEntry {
  /** Where the key begins. */
  readonly keyStart: number;
  /** The value with its quotes or brackets, without white space around it. */
  readonly value: TextRange;
  readonly kind: "brackets" | "quoted" | "plain";
  /** Whether quotes and brackets are closed. */
  readonly isWhole: boolean;
}

/** All front matters of a text, in order, with at least an `id`, a `title` or `api` each. */
export function findFrontMatters(text: string): readonly FrontMatter[] {
  const opening = /^[ \t\uFEFF]*---(?=\s)/gm;
  const fences = codeFences(text);
  const found: FrontMatter[] = [];
  let block = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index;
    while ((fences[block]?.end ?? Infinity) <= start) block += 1;
    if ((fences[block]?.start ?? Infinity) < start) continue;
    const header = readEntries(text, opening.lastIndex);
    if (!header) continue;
    if (["id", "title", "api"].some((key) => header.entries.has(key))) found.push({ start, ...header });
    opening.lastIndex = header.end;
  }
  return found;
}

/** What an entry says: quotes are taken off, nothing else, since the template put none of it into escapes. */
export function entryText(text: string, entry: FrontMatterEntry | undefined): string | undefined {
  if (!entry) return undefined;
  const { start, end } = entry.value;
  if (entry.kind !== "quoted" || !entry.isWhole) return text.slice(start, end);
  const inner = text.slice(start + 1, end - 1);
  return text[start] === "'" ? inner.replaceAll("''", "'") : inner;
}

/** Blocks of code, whose text is an example and no page. */
function codeFences(text: string): readonly TextRange[] {
  const mark = /^ {0,3}(`{3,}|~{3,})/gm;
  const blocks: TextRange[] = [];
  let open: { readonly mark: string; readonly start: number } | undefined;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const [, sign = ""] = match;
    if (!open) open = { mark: sign, start: match.index };
    else if (sign.startsWith(open.mark)) {
      blocks.push({ start: open.start, end: mark.lastIndex });
      open = undefined;
    }
  }
  return blocks;
}

function readEntries(text: string, start: number): Omit<FrontMatter, "start"> | undefined {
  const isOneLine = !/^[ \t]*\r?\n/.test(text.slice(start, start + 80));
  const key = /([A-Za-z_][\w-]*):(?=\s)/y;
  const entries = new Map<string, FrontMatterEntry>();
  let at = start;
  for (;;) {
    at = skip(text, at, /\s*/y);
    if (text.startsWith("---", at) && !/\S/.test(text.charAt(at + 3))) return { end: at + 3, entries };
    if (at >= text.length) return undefined;
    key.lastIndex = at;
    const name = key.exec(text)?.[1];
    if (name === undefined) {
      if (isOneLine) return undefined;
      at = skip(text, at, /[^\n]*/y); // A line of a list or of a block: not what is looked for here.
      continue;
    }
    const entry = readEntry(text, { keyStart: at, valueStart: key.lastIndex, name, isOneLine });
    if (!entries.has(name)) entries.set(name, entry);
    if (!entry.isWhole) return { end: text.length, entries };
    at = entry.value.end;
  }
}

interface EntryStart {
  readonly keyStart: number;
  readonly valueStart: number;
  readonly name: string;
  readonly isOneLine: boolean;
}

function readEntry(text: string, { keyStart, valueStart, name, isOneLine }: EntryStart): FrontMatterEntry {
  const next = skip(text, valueStart, /\s*/y);
  const start = text[next] === "{" ? next : skip(text, valueStart, /[^\S\n]*/y);
  const sign = text[start];
  if (sign === "{" || sign === "[") {
    const end = endOfBraces(text, start);
    return { keyStart, value: { start, end: end ?? text.length }, kind: "brackets", isWhole: end !== undefined };
  }
  if (sign === '"' || sign === "'") {
    let end = endOfQuotes(text, start);
    while (sign === "'" && text[end] === "'") end = endOfQuotes(text, end);
    return { keyStart, value: { start, end }, kind: "quoted", isWhole: end < text.length };
  }
  const end = isOneLine || name === "api" ? endOfWords(text, start) : skip(text, start, /[^\n]*(?:\n[ \t]+\S[^\n]*)*/y);
  const value = { start, end: start + text.slice(start, end).trimEnd().length };
  return { keyStart, value, kind: "plain", isWhole: true };
}

/** Where a value without quotes ends that may be several words or lines: before the next key or the closing dashes. */
function endOfWords(text: string, start: number): number {
  const border = /\s(?:[A-Za-z_][\w-]*:(?=\s)|---(?!\S))/g;
  border.lastIndex = Math.max(start - 1, 0);
  return border.exec(text)?.index ?? text.length;
}

function skip(text: string, start: number, pattern: RegExp): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
