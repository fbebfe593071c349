import { Parser } from "htmlparser2";
import type { Page } from "../../page.js";
import type { ListEntry, PageList } from "./pageList.js";

/** Sitemaps have at most 50,000 entries (sitemaps.org). */
const maximumEntries = 50_000;

/** No address is longer (sitemaps.org). */
const maximumLength = 2048;

/** Reads a sitemap or a list of sitemaps. */
export function readSitemap({ text }: Page): PageList | undefined {
  if (!/<(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4096))) return undefined;
  const entries: ListEntry[] = [];
  let target: string | undefined;
  let offset = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (localName(name) !== "loc" || name.startsWith("image:") || name.startsWith("video:")) return;
        target = "";
        offset = parser.startIndex;
      },
      ontext: (data) => {
        if (target !== undefined && target.length <= maximumLength) target += data;
      },
      onclosetag: (name, isImplied) => {
        if (localName(name) !== "loc") return;
        const url = target?.trim() ?? "";
        // What the end of the text closes is cut off.
        if (!isImplied && url !== "" && url.length <= maximumLength && entries.length < maximumEntries) {
          entries.push({ target: url, offset });
        }
        target = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return { kind: "sitemap", entries };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
