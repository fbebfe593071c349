import type { LineIndex } from "./lineIndex.js";
import { visibleText } from "./visibleText.js";

/** Longer lines are cropped around the mark: a minified document is one line. */
const maxWidth = 100;

/** How much is kept left of the mark in a cropped line. */
const leftContext = 40;

/** A place in a text; without a column, the whole line. */
interface ListedPosition {
  readonly line: number;
  readonly column?: number;
}

/**
 * The line of a place between its neighbours, numbered, with a mark under the column:
 *
 * ```text
 *   6 |   get:
 * > 7 |   get:
 *     |   ^
 *   8 |     summary: Lists users
 * ```
 *
 * Returns undefined when the text has no such line.
 */
export function renderListing(lines: LineIndex, position: ListedPosition): string | undefined {
  const marked = lines.lineText(position.line);
  if (marked === undefined) return undefined;
  const last = lines.lineText(lines.lineCount) === "" ? lines.lineCount - 1 : lines.lineCount;
  const numbers = [position.line - 1, position.line, position.line + 1].filter(
    (line) => line === position.line || (line >= 1 && line <= last),
  );
  const gutter = String(numbers.at(-1)).length;
  const rows = numbers.flatMap((line) => {
    if (line !== position.line)
      return [row(" ", String(line).padStart(gutter), crop(lines.lineText(line) ?? "", 1).shown)];
    const { shown, before } = crop(marked, position.column ?? 1);
    const rendered = row(">", String(line).padStart(gutter), shown);
    return position.column === undefined ? [rendered] : [rendered, row(" ", " ".repeat(gutter), `${blankOf(before)}^`)];
  });
  return rows.join("\n");
}

function row(sign: string, number: string, text: string): string {
  return `${sign} ${number} | ${text}`.trimEnd();
}

/** The part of a line that is shown, and what of it stands before the column. */
function crop(line: string, column: number): { readonly shown: string; readonly before: string } {
  const mark = Math.min(column - 1, line.length);
  const start = line.length <= maxWidth ? 0 : Math.max(0, Math.min(mark - leftContext, line.length - maxWidth));
  const end = Math.min(line.length, start + maxWidth);
  const lead = start > 0 ? "…" : "";
  const before = lead + printable(line.slice(start, mark));
  return { before, shown: before + printable(line.slice(mark, end)) + (end < line.length ? "…" : "") };
}

function printable(text: string): string {
  return visibleText(text.replaceAll("\t", "  "));
}

/** Characters that take two columns of a terminal: East Asian wide forms and emoji. */
const wide =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Blanks as wide as the text. */
function blankOf(text: string): string {
  return Array.from(text, (character) => {
    if (/\p{M}|\u200c|\u200d/u.test(character)) return "";
    return wide.test(character) ? "  " : " ";
  }).join("");
}
