/** A text that may describe an API, or a part of one: a page of documentation, a whole specification, a list of pages. */
export interface Page {
  /** Path or URL, as messages and the table of sources name it. Paths have `/` between their parts. */
  readonly location: string;
  readonly text: string;
  /** When it changed last, in milliseconds since 1970: what the server says, or the time of the file. */
  readonly modified?: number;
}

/** The other pages of the same run, by the way from one page to another: `./add-pet.StatusCodes.json`. */
export type Neighbours = (target: string, from: Page) => Page | undefined;

/** A part of a page's text, in UTF-16 units; it must be there as it was written, no line changed. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
