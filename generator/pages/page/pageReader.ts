import type { Page } from "./page.js";
import type { SpecificationPointer } from "./recognition.js";

/** Reads pages from wherever they are: the only part of this room that touches files and the network. */
export interface PageReader {
  /**
   * All pages that some sources name, in the order of their locations, each once. A source is a file, a glob, a folder
   * or a URL; `llms.txt` gives itself and what it lists, a sitemap what it lists. What cannot be read is reported.
   */
  readonly readAll: (sources: readonly string[]) => Promise<readonly Page[]>;
  /**
   * Reads what a page says holds the specification. Undefined where it must not be read or is not there, which is
   * reported if the page states it.
   */
  readonly follow: (pointer: SpecificationPointer) => Promise<Page | undefined>;
}
