import type { JsonPointer } from "../../../../document/jsonPointer.js";
import type { SourcePlace } from "../../../../read/sourceDocument.js";
import type { Page, TextRange } from "../../../page/page.js";
import { placeInPage, readEmbedded, type Embedded } from "../../../page/readEmbedded.js";
import type { MarkdownFence } from "./scanMarkdown.js";

/** Parses a fence of a page as JSON or YAML; places are those of the page, within quotes and lists too. */
export function readFence(page: Page, { range, text }: Pick<MarkdownFence, "range" | "text">): Embedded {
  const written = page.text.slice(range.start, range.end);
  if (written.replace(/\r\n?/g, "\n").trimEnd() === text.trimEnd()) return readEmbedded(page, range);
  const read = readEmbedded({ location: page.location, text }, { start: 0, end: text.length });
  const shift = shiftLines(page, range, text);
  if (read.kind === "broken") return { ...read, place: shift(read.place) };
  return { ...read, placeOf: (pointer) => shift(read.placeOf(pointer)) };
}

/** From the lines of the text to those of the page: each lost some signs at its start. */
function shiftLines(page: Page, range: TextRange, text: string): (place: SourcePlace) => SourcePlace {
  const first = placeInPage(page, range.start);
  const lines = page.text.slice(range.start, range.end).split(/\r?\n/);
  const textLines = text.split("\n");
  const lost = (line: number): number => (lines[line - 1]?.length ?? 0) - (textLines[line - 1]?.length ?? 0);
  return ({ pointer, line, column }) => ({
    ...first,
    pointer,
    line: first.line + line - 1,
    column: column + Math.max(0, lost(line)),
  });
}

/** The same place for whatever is asked: for text that does not stand in the page as it was read. */
export function onePlace(place: SourcePlace): (pointer: JsonPointer) => SourcePlace {
  return (pointer) => ({ ...place, pointer });
}
