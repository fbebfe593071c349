import type { TextRange } from "../../../page/page.js";

/** What stands before the body of a page. */
export interface FrontMatters {
  /** The lines between each pair of `---`. */
  readonly frontMatters: readonly TextRange[];
  /** Where the body begins: behind the last of them. */
  readonly end: number;
}

/** More are no front matter any more: one is the scraper's, one the page's own. */
const mostFrontMatters = 2;

/** Finds the front matter at the top of a page; a byte order mark, blank lines and a scraper's line may precede it. */
export function findFrontMatters(text: string): FrontMatters {
  const frontMatters: TextRange[] = [];
  let end = 0;
  while (frontMatters.length < mostFrontMatters) {
    const found = frontMatterAt(text, end);
    if (!found) break;
    frontMatters.push(found.content);
    end = found.end;
  }
  return { frontMatters, end };
}

interface FrontMatter {
  readonly content: TextRange;
  readonly end: number;
}

const opening = /(?:\uFEFF|\s*\n)?(?:(?:# Source:|<!--)[^\n]*\n(?:\s*\n)?)?---[ \t]*\r?\n/y;
const closing = /^---[ \t]*\r?$/gm;

function frontMatterAt(text: string, from: number): FrontMatter | undefined {
  opening.lastIndex = from;
  if (!opening.test(text)) return undefined;
  const start = opening.lastIndex;
  // Two lines between paragraphs look the same; what they enclose has no keys.
  if (!/^\s*(?:#[^\n]*\n\s*)*["']?[\w$.-]+["']?\s*:/.test(text.slice(start, start + 2000))) return undefined;
  closing.lastIndex = start;
  const close = closing.exec(text);
  if (!close) return undefined;
  const lineEnd = text.indexOf("\n", close.index);
  return { content: { start, end: close.index }, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}
