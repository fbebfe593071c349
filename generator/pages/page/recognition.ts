import type { Finding } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { JsonObject } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Neighbours, Page } from "./page.js";

/** How a page carries its part of an API; each has a row in the table of formats. */
export type FormatName =
  | "specification"
  | "mintlify"
  | "mintlify-2025"
  | "mintlify-source"
  | "readme"
  | "readme-source"
  | "gitbook"
  | "gitbook-source"
  | "fern"
  | "apidog"
  | "docusaurus"
  | "redoc"
  | "redocusaurus"
  | "scalar"
  | "rapidoc"
  | "elements"
  | "swagger-ui"
  | "llms-text";

/**
 * A part of an API, in the words of OpenAPI.
 *
 * - `whole`: a document as its authors wrote it, all of it
 * - `cut`: a document cut down to some operations or components; references and names are the authors'
 * - `inlined`: one whose references have been replaced by what they led to; names are left as `title` only
 */
export interface Fragment {
  readonly form: "whole" | "cut" | "inlined";
  readonly format: FormatName;
  readonly page: Page;
  /** Has `paths` or `components` or just `info` and `tags`; may lack everything else, `openapi` too. */
  readonly document: JsonObject;
  /** Where in the page a value of the document stands, or its nearest ancestor. */
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
  /** What the page says beside the document; says which API the fragment belongs to. */
  readonly hints: FragmentHints;
  /**
   * Set where the document was read from text that a page shows: words may be written in another way than in the
   * original, and parts are missing. Whatever another page says counts more, and is no conflict.
   */
  readonly isRendered?: true;
  /** Schemas that the page shows in its body, by title, for where the document has lost them. */
  readonly spares?: readonly SpareSchema[];
}

export interface FragmentHints {
  /** The specification that the page was made from, as the page writes it: `api-reference/openapi.json`. */
  readonly specification?: string;
  /** The URL where the page is published, where it says so. */
  readonly publishedAt?: string;
  /** The title of the page. */
  readonly title?: string;
  /** The id of the page, as sidebars name it, without its folder. */
  readonly id?: string;
}

/** A schema read from the rendered body of a page. */
export interface SpareSchema {
  readonly title: string;
  readonly schema: JsonObject;
  readonly place: SourcePlace;
}

/** A page says that the description, or one operation of it, stands elsewhere. */
export interface SpecificationPointer {
  readonly format: FormatName;
  /** URL or path as the page writes it; relative ones start from the page. */
  readonly target: string;
  /** `stated` where its absence is reported; `possible` where it is only a place to try. */
  readonly certainty: "stated" | "possible";
  readonly page: Page;
  readonly place: SourcePlace;
  /** The operation that the page is about, where it is about one. */
  readonly operation?: OutlineEntry;
}

/** A list of the operations or pages that there are; what it names and no page has is missing. */
export interface Outline {
  readonly format: FormatName;
  readonly page: Page;
  /** In the order of the list, which is the order of the documentation. */
  readonly entries: readonly OutlineEntry[];
}

/** One line of an outline: at least one of `path` and `target` is there. */
export interface OutlineEntry {
  readonly title?: string;
  /** In lower case. */
  readonly method?: string;
  /** A path template, as in OpenAPI. */
  readonly path?: string;
  /** The id that a Docusaurus sidebar uses, or the URL or path of the page. */
  readonly target?: string;
  readonly operationId?: string;
  /** The heading or category that it stands under. */
  readonly tag?: string;
  readonly specification?: string;
  readonly place: SourcePlace;
}

/** What was found on a page. */
export interface Recognition {
  readonly fragments: readonly Fragment[];
  readonly pointers: readonly SpecificationPointer[];
  readonly outlines: readonly Outline[];
  /** What is wrong, lost or guessed, each with its place in the page. */
  readonly findings: readonly Finding[];
  /** Other pages that parts were taken from: they are used, too. */
  readonly uses: readonly Page[];
}

/** Finds on a page what is in one format; undefined where nothing of it is in that format. Never throws for a page. */
export type Recognise = (page: Page, neighbours: Neighbours) => Recognition | undefined;

/** A page with what is on it. */
export interface RecognisedPage {
  readonly page: Page;
  readonly recognition: Recognition;
  /** What led to the page; empty for what the sources name. */
  readonly pointers: readonly SpecificationPointer[];
}
