import type { DiagnosticCode } from "../../../diagnostics/catalogue.js";
import type { Finding } from "../../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../../document/jsonPointer.js";
import type { JsonObject } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { Page } from "../../page/page.js";
import { placeInPage } from "../../page/readEmbedded.js";
import type { FormatName, Fragment, Recognition, SpecificationPointer } from "../../page/recognition.js";

/** What is found on one page, gathered on the way through it. */
export interface Finds {
  readonly page: Page;
  readonly fragments: Fragment[];
  /** By what they say, so that a page that names one address often points to it once. */
  readonly pointers: Map<string, SpecificationPointer>;
  readonly findings: Finding[];
  /** What is worth a word only where nothing else is found: a viewer may be given its document in several ways. */
  readonly remarks: Finding[];
}

export function startFinds(page: Page): Finds {
  return { page, fragments: [], pointers: new Map(), findings: [], remarks: [] };
}

/** Undefined where nothing was found. */
export function recognitionOf({ fragments, pointers, findings: certain, remarks }: Finds): Recognition | undefined {
  const findings = fragments.length + pointers.size === 0 ? [...certain, ...remarks] : certain;
  if (fragments.length + pointers.size + findings.length === 0) return undefined;
  return { fragments, pointers: [...pointers.values()], outlines: [], findings, uses: [] };
}

/** A whole document that stands in the page. */
export interface FoundDocument {
  readonly format: FormatName;
  readonly document: JsonObject;
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
}

export function addDocument({ page, fragments }: Finds, { format, document, placeOf }: FoundDocument): void {
  fragments.push({ form: "whole", format, page, document, placeOf, hints: { specification: page.location } });
}

/** An address that the page gives, and the offset in the page at which it does. */
export interface FoundAddress {
  readonly format: FormatName;
  readonly target: string;
  readonly certainty: SpecificationPointer["certainty"];
  readonly offset: number;
}

/** The example that viewers come with; who forgets to replace it describes no API of theirs. */
const example = /^(?:https?:)?\/\/petstore3?\.swagger\.io\/|^https?:\/\/generator\.swagger\.io\//i;

export function addAddress(finds: Finds, { format, target: written, certainty, offset }: FoundAddress): void {
  const target = written.trim();
  if (target === "" || /^(?:javascript|data|blob|about|mailto):/i.test(target)) return;
  if (example.test(target)) {
    addRemark(finds, "pages/viewer-example", offset, `"${target}" is the example of the viewer`);
    return;
  }
  const place = placeInPage(finds.page, offset);
  const key = `${certainty} ${target}`;
  if (!finds.pointers.has(key)) finds.pointers.set(key, { format, target, certainty, page: finds.page, place });
}

/** Notes that the page has a description, or its address, that cannot be known without running the page. */
export function addComputed(finds: Finds, offset: number, message: string): void {
  addRemark(finds, "pages/computed-address", offset, message);
}

/** Notes that the page shows an operation, but no longer holds what it was made from. */
export function addBuiltPage(finds: Finds, offset: number): void {
  addRemark(
    finds,
    "pages/built-page",
    offset,
    "Docusaurus has made this page of a description that it no longer holds",
  );
}

function addRemark({ page, remarks }: Finds, code: DiagnosticCode, offset: number, message: string): void {
  remarks.push({ code, place: placeInPage(page, offset), message });
}
