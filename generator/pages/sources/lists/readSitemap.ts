import type { Page } from "../../page/page.js";
import { type MarkupHandlers, type MarkupPosition, parseMarkup } from "../../page/parseMarkup.js";
import type { ListEntry, PageList } from "./pageList.js";

/** Sitemaps have at most 50,000 entries (sitemaps.org). */
const maximumEntries = 50_000;

/** No address is longer (sitemaps.org). */
const maximumLength = 2048;

/** Reads a sitemap or a list of sitemaps. */
export function readSitemap({ text }: Page): PageList | undefined {
  if (!/<(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4096))) return undefined;
  const entries: ListEntry[] = [];
  const take = (entry: ListEntry): void => {
    const isUsable = entry.target !== "" && entry.target.length <= maximumLength;
    if (isUsable && entries.length < maximumEntries) entries.push(entry);
  };
  parseMarkup(text, (position) => collectLocations(position, take), { xmlMode: true });
  return { kind: "sitemap", entries };
}

function collectLocations(position: () => MarkupPosition, take: (entry: ListEntry) => void): MarkupHandlers {
  let open: ListEntry | undefined;
  return {
    onopentagname: (name) => {
      if (isLocation(name)) open = { target: "", offset: position().startIndex };
    },
    ontext: (data) => {
      if (open && open.target.length <= maximumLength) open = { ...open, target: open.target + data };
    },
    onclosetag: (name, isImplied) => {
      if (!isLocation(name)) return;
      // What only the end of the text closes is cut off.
      if (open && !isImplied) take({ ...open, target: open.target.trim() });
      open = undefined;
    },
  };
}

/** Pictures and films of a page have addresses of their own. */
function isLocation(name: string): boolean {
  return /^(?!image:|video:)(?:[\w-]{1,20}:)?loc$/.test(name);
}
