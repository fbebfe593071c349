import { createDiagnostics } from "../../diagnostics/createDiagnostics.js";
import { indexLines, type LineIndex } from "../../diagnostics/lineIndex.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { parseSource } from "../../read/index.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Page, TextRange } from "./page.js";

export type Embedded =
  | { readonly kind: "parsed"; readonly root: unknown; readonly placeOf: (pointer: JsonPointer) => SourcePlace }
  | { readonly kind: "broken"; readonly message: string; readonly place: SourcePlace };

/** Parses a part of a page as JSON or YAML; places are those of the page. */
export function readEmbedded(page: Page, { start, end }: TextRange): Embedded {
  const shift = shiftPlaces(page, start);
  const diagnostics = createDiagnostics(page.location);
  const source = parseSource(page.location, page.text.slice(start, end), diagnostics);
  if (source) return { kind: "parsed", root: source.root, placeOf: (pointer) => shift(source.placeOf(pointer)) };
  const [error] = diagnostics.list().filter(({ severity }) => severity === "error");
  if (error === undefined) throw new Error("A text that cannot be used has no error.");
  const { line = 1, column = 1, message } = error;
  return { kind: "broken", message, place: shift({ pointer: "" as JsonPointer, line, column }) };
}

/** The lines of a page are counted once, however many places in it are looked up. */
const indexes = new WeakMap<Page, LineIndex>();

/** Where a character of a page stands. */
export function placeInPage(page: Page, offset: number): SourcePlace {
  const index = indexes.get(page) ?? indexLines(page.text);
  indexes.set(page, index);
  const { line, column } = index.positionAt(offset);
  return { file: page.location, text: page.text, pointer: "" as JsonPointer, line, column };
}

type InnerPlace = Pick<SourcePlace, "pointer" | "line" | "column">;

/** Only the first line of a part begins in the middle of a line of the page. */
function shiftPlaces(page: Page, start: number): (place: InnerPlace) => SourcePlace {
  const first = placeInPage(page, start);
  return ({ pointer, line, column }) => ({
    ...first,
    pointer,
    line: first.line + line - 1,
    column: line === 1 ? first.column + column - 1 : column,
  });
}
