import { withoutCredentials } from "../../../read/index.js";
import { hasUsualName } from "../../page/hasUsualName.js";
import type { Page } from "../../page/page.js";
import { parseMarkup } from "../../page/parseMarkup.js";
import { expandList } from "../lists/expandList.js";
import { looksLikeHtml } from "../reading/looksLikeHtml.js";
import { retrieveMarkdown } from "../reading/markdownVariant.js";
import type { Reading } from "../reading/reading.js";
import type { Retrieval } from "../reading/retrieval.js";
import { isEntrance, placesOf } from "./wellKnownPlaces.js";

/** What a URL that the user named gives: pages, or why there is none. */
export type SiteReading =
  | { readonly kind: "pages"; readonly pages: readonly Page[] }
  | { readonly kind: "none"; readonly retrieval: Exclude<Retrieval, { readonly kind: "page" }> };

/**
 * Reads a URL that the user named: a list with what it lists, a page that describes something as it is, its Markdown
 * where only that does. Where one enters a site, what the page links to is tried next, then the well-known places, one
 * after the other.
 */
export async function readSite(reading: Reading, source: string): Promise<SiteReading> {
  const first = await reading.retrieve(source);
  if (first.kind !== "page") {
    const found = first.kind === "missing" && URL.canParse(source) ? await search(reading, new URL(source), []) : [];
    return found.length > 0 ? { kind: "pages", pages: found } : { kind: "none", retrieval: first };
  }
  const { page } = first;
  const listed = await expandList(reading, page);
  if (listed !== undefined) return { kind: "pages", pages: listed };
  if (reading.options.hasDescription(page)) return { kind: "pages", pages: [page] };
  const linked = looksLikeHtml(page.text) ? readHtmlLinks(page) : [];
  const found = await search(reading, new URL(page.location), linked);
  return { kind: "pages", pages: found.length > 0 ? found : [await bestVariant(reading, page)] };
}

/** The page itself, unless its Markdown is there: people's eyes get less of a description than other readers do. */
async function bestVariant({ retrieve }: Reading, page: Page): Promise<Page> {
  const variant = looksLikeHtml(page.text) ? await retrieveMarkdown(retrieve, page.location) : undefined;
  return variant?.kind === "page" ? variant.page : page;
}

/** Everything that was read on the way to the first place with a description. */
async function search(reading: Reading, entrance: URL, linked: readonly string[]): Promise<readonly Page[]> {
  const { hasDescription } = reading.options;
  const variant = await retrieveMarkdown(reading.retrieve, entrance.href);
  if (variant?.kind === "page" && hasDescription(variant.page)) return [variant.page];
  const collected: Page[] = [];
  for (const place of [...linked, ...(isEntrance(entrance) ? placesOf(entrance) : [])]) {
    const pages = await readPlace(reading, place);
    collected.push(...pages);
    if (!pages.some(hasDescription)) continue;
    const message = `${entrance.href} describes no API itself; ${place} is read for it.`;
    reading.diagnostics.report({ code: "pages/found-nearby", message, place: { file: entrance.href } });
    break;
  }
  return collected;
}

async function readPlace(reading: Reading, place: string): Promise<readonly Page[]> {
  const found = await reading.retrieve(place);
  if (found.kind === "refused" || (found.kind === "failed" && found.code !== "pages/too-many")) {
    const code = found.kind === "refused" ? "pages/target-untried" : "pages/listed-unreadable";
    const message = `${withoutCredentials(place)} is not read. ${found.reason}`;
    reading.diagnostics.report({ code, message, place: { file: withoutCredentials(place) } });
  }
  if (found.kind !== "page" || looksLikeHtml(found.page.text)) return [];
  return (await expandList(reading, found.page)) ?? (reading.options.hasDescription(found.page) ? [found.page] : []);
}

/** As many links of a page are looked at. */
const maximumLinks = 20;

/**
 * Addresses at which a web page says that its API is described, as absolute URLs: `service-desc` (RFC 8631),
 * `alternate` of a type of OpenAPI, and links to files with the usual names.
 */
function readHtmlLinks({ location, text }: Page): readonly string[] {
  const found = new Set<string>();
  parseMarkup(text, () => ({
    onopentag: (name, attributes) => {
      const { href, rel = "", type = "" } = attributes;
      if (href === undefined || found.size >= maximumLinks || !URL.canParse(href, location)) return;
      const url = new URL(href, location);
      url.hash = "";
      const isStated = name === "link" && (/\bservice-desc\b/i.test(rel) || /openapi/i.test(type));
      const isNamed = name === "a" && hasUsualName(url.pathname);
      if (isStated || isNamed) found.add(url.href);
    },
  }));
  return [...found];
}
