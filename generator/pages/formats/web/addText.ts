import type { JsonPointer } from "../../../document/jsonPointer.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { Page, TextRange } from "../../page/page.js";
import { placeInPage, readEmbedded } from "../../page/readEmbedded.js";
import type { FormatName } from "../../page/recognition.js";
import { findDocuments } from "./findDocuments.js";
import { addDocument, type Finds } from "./finds.js";

type PlaceOf = (pointer: JsonPointer) => SourcePlace;

/** A value of a page, and where its parts stand. */
export interface PlacedValue {
  readonly root: unknown;
  readonly placeOf: PlaceOf;
}

/** A decoded text, and where it is in the page. */
export interface PlacedText {
  readonly text: string;
  readonly place: SourcePlace;
}

/** Adds the documents in a value of the page, and those in texts within it. */
export function addValue(finds: Finds, format: FormatName, { root, placeOf }: PlacedValue): void {
  const { documents, texts } = findDocuments(root);
  for (const { pointer, document } of documents) {
    addDocument(finds, { format, document, placeOf: (inner) => placeOf(`${pointer}${inner}` as JsonPointer) });
  }
  for (const { pointer, text } of texts) addDecoded(finds, format, { text, place: placeOf(pointer) });
}

/** Adds the documents in a part of the page, JSON or YAML; what cannot be read is reported if it is to be one. */
export function addRange(finds: Finds, format: FormatName, range: TextRange): void {
  const read = readEmbedded(finds.page, range);
  if (read.kind === "parsed") addValue(finds, format, read);
  else finds.findings.push({ code: "pages/unreadable", place: read.place, message: unreadable(read.message) });
}

/** Adds a document that stands in the page in a form that had to be decoded; all its places are that of the whole. */
export function addDecoded(finds: Finds, format: FormatName, { text, place }: PlacedText): void {
  const decoded: Page = { location: finds.page.location, text };
  const read = readEmbedded(decoded, { start: 0, end: text.length });
  if (read.kind === "broken") {
    const at = `line ${read.place.line} of the decoded text`;
    finds.findings.push({ code: "pages/unreadable", place, message: `${unreadable(read.message)} (${at})` });
    return;
  }
  for (const { document } of findDocuments(read.root).documents) {
    addDocument(finds, { format, document, placeOf: (pointer) => ({ ...place, pointer }) });
  }
}

export function unreadable(reason: string): string {
  return `The description here cannot be read: ${reason.replace(/\.$/, "")}`;
}

/** The place of an offset for whatever pointer. */
export function onePlaceAt(page: Page, offset: number): PlaceOf {
  const place = placeInPage(page, offset);
  return (pointer) => ({ ...place, pointer });
}
