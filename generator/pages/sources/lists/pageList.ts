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
