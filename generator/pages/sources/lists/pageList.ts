import type { Page } from "../../page.js";
import { readLlmsText } from "./readLlmsText.js";
import { readSitemap } from "./readSitemap.js";

/** A page that names other pages. */
export interface PageList {
  /** A sitemap says nothing beyond the addresses; `text` is a page itself. */
  readonly kind: "text" | "sitemap";
  readonly entries: readonly ListEntry[];
}

export interface ListEntry {
  /** URL or path as the list writes it. */
  readonly target: string;
  /** Where it stands in the list, in UTF-16 units. */
  readonly offset: number;
}

/** What a page lists; undefined where it is no list. `llms.txt` is known by its name or its form, a sitemap by its root. */
export function readPageList(page: Page): PageList | undefined {
  return readSitemap(page) ?? readLlmsText(page);
}
