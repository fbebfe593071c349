import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { operationsOfDocument, serverHosts, textAt } from "../page/fragmentContent.js";
import { hostOf, pathOf } from "../page/locations.js";
import type { Fragment, RecognisedPage } from "../page/recognition.js";

/** A fragment with what identifies its API. */
export interface Identified {
  readonly fragment: Fragment;
  /** Each names the API; fragments that share one belong together. */
  readonly keys: readonly string[];
  /** The title, where it is the title of an API and not of a page. */
  readonly title?: string;
  readonly site: string;
  readonly hosts: readonly string[];
}

/** Finds the keys of each fragment; titles that only name a page give none. */
export function identifyFragments(pages: readonly RecognisedPage[]): readonly Identified[] {
  const leads = findLeads(pages);
  const given = pages.flatMap((page) => page.recognition.fragments.map((fragment) => ({ fragment, page })));
  const sites = given.map(({ fragment, page }) => {
    const hosts = serverHosts(fragment.document);
    return { fragment, page, hosts, site: siteOf(fragment) };
  });
  const placed = groupBy(sites, ({ fragment, site, hosts }) => canonicalText([fragment.format, site, hosts]));
  const scattered = new Set([...placed.values()].filter(titlesScatter).flat());
  return sites.map((one) => {
    const title = scattered.has(one) ? undefined : titleOf(one.fragment);
    return { ...one, ...(title !== undefined && { title }), keys: [...keysOf(one, title), ...leadKeys(one, leads)] };
  });
}

/** The host of the documentation; files have none. */
function siteOf({ page, hints }: Fragment): string {
  return hostOf(hints.publishedAt ?? "") ?? hostOf(page.location) ?? "";
}

/** What may name its API. */
type Titled = Pick<Identified, "fragment">;

/** Some formats give the title of each page as that of the API: then no two pages have the same. */
function titlesScatter(group: readonly Titled[]): boolean {
  const titles = group.flatMap(({ fragment }) => textAt(fragment.document.info, "title") ?? []);
  return titles.length >= 3 && new Set(titles).size === titles.length;
}

/** A title that is also that of the page or of the one operation says nothing of the API. */
function titleOf({ document, hints }: Fragment): string | undefined {
  const title = textAt(document.info, "title");
  const operations = operationsOfDocument(document);
  const [only] = operations;
  if (title === undefined || only === undefined || operations.length > 1) return title;
  const names = [hints.title, textAt(only.operation, "summary"), textAt(only.operation, "operationId")];
  return names.some((name) => name?.trim().toLowerCase() === title.toLowerCase()) ? undefined : title;
}

interface Placed {
  readonly fragment: Fragment;
  readonly page: RecognisedPage;
  readonly site: string;
  readonly hosts: readonly string[];
}

function keysOf({ fragment, page, site, hosts }: Placed, title: string | undefined): readonly string[] {
  const { specification } = fragment.hints;
  const version = textAt(fragment.document.info, "version") ?? "";
  const named = specification === undefined ? [] : [specificationKey(specification, site, hosts)];
  const known = title === undefined || hosts.length === 0 ? [] : [canonicalText(["info", title, version, hosts])];
  const host = hostOf(page.page.location);
  const isPublished = fragment.form === "whole" && host !== undefined;
  return [...named, ...known, ...(isPublished ? [specificationKey(page.page.location, host, hosts)] : [])];
}

/** The path of a specification counts on its own site; of files, whose site nobody knows, with the hosts of the servers. */
function specificationKey(specification: string, site: string, hosts: readonly string[]): string {
  const host = hostOf(specification) ?? site;
  return canonicalText(["specification", host === "" ? hosts : host, pathOf(specification)]);
}

/** The pages that lead to one whole document and nowhere else: what stands on them is of the same API. */
function findLeads(pages: readonly RecognisedPage[]): ReadonlySet<string> {
  const wholes = pages.filter(({ recognition }) => recognition.fragments.some(({ form }) => form === "whole"));
  const leading = groupBy(
    wholes.flatMap(({ pointers }) => pointers.map(({ page }) => page.location)),
    (one) => one,
  );
  const single = pages.filter(
    ({ recognition }) => new Set(recognition.pointers.map(({ target }) => target)).size === 1,
  );
  return new Set(single.map(({ page }) => page.location).filter((location) => leading.has(location)));
}

function leadKeys({ fragment, page }: Placed, leads: ReadonlySet<string>): readonly string[] {
  const pages = fragment.form === "whole" ? page.pointers.map((pointer) => pointer.page) : [page.page];
  const locations = pages.map(({ location }) => location).filter((location) => leads.has(location));
  return [...new Set(locations)].map((location) => canonicalText(["page", location]));
}
