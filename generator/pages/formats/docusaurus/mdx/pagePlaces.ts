import { indexLines } from "../../../../diagnostics/lineIndex.js";
import { type JsonPointer, rootPointer } from "../../../../document/jsonPointer.js";
import type { SourcePlace } from "../../../../read/sourceDocument.js";
import type { Page } from "../../../page/page.js";

/** Where a character of one page stands; `pointer` says what of the document it is the place of. */
export type PlaceAt = (offset: number, pointer?: JsonPointer) => SourcePlace;

/** Gives the places of one page, whose lines are counted once. */
export function placesOf(page: Page): PlaceAt {
  const lines = indexLines(page.text);
  return (offset, pointer = rootPointer) => ({
    file: page.location,
    text: page.text,
    pointer,
    ...lines.positionAt(offset),
  });
}
