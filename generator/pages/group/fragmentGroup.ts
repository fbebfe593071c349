import { componentsOfDocument, operationsOfDocument } from "../page/fragmentContent.js";
import type { Fragment } from "../page/recognition.js";

/** What belongs to one API. */
export interface FragmentGroup {
  /** The titles that its documents have, the most frequent first; those of single pages are not among them. */
  readonly titles: readonly string[];
  /** The versions that they say they are of. */
  readonly versions: readonly string[];
  /** The specifications that its pages were made from, as they write them. */
  readonly specifications: readonly string[];
  readonly hosts: readonly string[];
  /** The URLs that they name as servers of the whole API. */
  readonly servers: readonly string[];
  /** In the order of locations. */
  readonly fragments: readonly Fragment[];
}

/** True for a group that has something of its own to call or to use. */
export function hasContent({ fragments }: FragmentGroup, kind: "operations" | "components"): boolean {
  const contentOf = kind === "operations" ? operationsOfDocument : componentsOfDocument;
  return fragments.some(({ document }) => contentOf(document).length > 0);
}

/** How messages name an API. */
export function nameGroup({
  titles: [title],
  versions,
  specifications,
  hosts,
  servers,
  fragments,
}: FragmentGroup): string {
  const name =
    title === undefined
      ? ((servers.length === 1 ? servers[0] : hosts[0]) ?? fragments[0]?.page.location ?? "")
      : `"${title}"`;
  const version = versions.length === 0 ? "" : ` ${versions.join(", ")}`;
  const [specification] = specifications;
  return `${name}${version}${specification === undefined ? "" : ` of ${specification}`}`;
}
