import { dirname, resolve } from "node:path";
import type { Diagnostics } from "../../../diagnostics/diagnostic.js";
import { indexLines } from "../../../diagnostics/lineIndex.js";
import { isUrl } from "../../../read/index.js";
import type { Page } from "../../page/page.js";
import { pathOfPage } from "../files/openFiles.js";
import { markdownVariant, retrieveMarkdown } from "../reading/markdownVariant.js";
import type { Reading } from "../reading/reading.js";
import type { Retrieval, Retrieve } from "../reading/retrieval.js";
import type { ListEntry, PageList } from "./pageList.js";
import { readLlmsText } from "./readLlmsText.js";
import { readSitemap } from "./readSitemap.js";

/** Lists of lists of lists are as deep as real sites go. */
const maximumDepth = 3;

/** What nobody describes an API with. */
const media = /\.(?:png|jpe?g|gif|svg|webp|ico|pdf|zip|tgz|mp[34]|webm|woff2?|css)$/i;

/**
 * The pages that a page lists, and the page itself where it is more than addresses; undefined where it is no list. What
 * cannot be read is reported, and so is what is listed of other hosts, which is not read.
 */
export async function expandList(reading: Reading, page: Page): Promise<readonly Page[] | undefined> {
  return await expand(reading, page, { depth: 1, seen: new Set([page.location]) });
}

interface Descent {
  readonly depth: number;
  /** The lists that have been entered. */
  readonly seen: Set<string>;
}

async function expand(reading: Reading, page: Page, descent: Descent): Promise<readonly Page[] | undefined> {
  const list = readPageList(page);
  if (list === undefined) return undefined;
  const targets = admittedTargets(reading, page, list.entries);
  const retrieve = await chooseRetrieval(reading, targets);
  const retrieved = await Promise.all(
    targets.map(async ({ address, offset }) => {
      const retrieval = isUrl(address) ? await retrieve(address) : await reading.files.readInside(address);
      if (retrieval.kind === "page") return retrieval.page;
      reportListed(reading, { page, offset, address }, retrieval);
      return undefined;
    }),
  );
  const pages = list.kind === "text" ? [page] : [];
  for (const found of retrieved) if (found !== undefined) pages.push(...(await descend(reading, found, descent)));
  return pages;
}

async function descend(reading: Reading, page: Page, { depth, seen }: Descent): Promise<readonly Page[]> {
  if (seen.has(page.location)) return [];
  seen.add(page.location);
  const inner = depth < maximumDepth ? await expand(reading, page, { depth: depth + 1, seen }) : undefined;
  return inner ?? [page];
}

/** What a page lists; undefined where it is no list. `llms.txt` is known by its name or its form, a sitemap by its root. */
export function readPageList(page: Page): PageList | undefined {
  return readSitemap(page) ?? readLlmsText(page);
}

/** What a list names, as it is to be read. */
interface Target {
  /** A URL, or the absolute path of a file. */
  readonly address: string;
  readonly offset: number;
}

/** Files that hold whole descriptions come first: they are read even where there is too much for one run. */
function admittedTargets(reading: Reading, page: Page, entries: readonly ListEntry[]): readonly Target[] {
  const targets = new Map<string, Target>();
  const elsewhere: URL[] = [];
  for (const { target, offset } of entries) {
    const address = addressOf(reading, page, target);
    if (address === undefined || isLeftOut(address, page)) continue;
    const isElsewhere = isUrl(address) && !reading.admits(new URL(address));
    if (isElsewhere) elsewhere.push(new URL(address));
    else if (!targets.has(address)) targets.set(address, { address, offset });
  }
  reportElsewhere(reading.diagnostics, page, elsewhere);
  const found = [...targets.values()];
  return [...found.filter(isSpecification), ...found.filter((target) => !isSpecification(target))];
}

/** Reports once for a list which hosts it names that are not requested. */
function reportElsewhere(diagnostics: Diagnostics, page: Page, urls: readonly URL[]): void {
  if (urls.length === 0) return;
  const counts = new Map<string, number>();
  for (const { host } of urls) counts.set(host, (counts.get(host) ?? 0) + 1);
  const hosts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([host, count]) => `${host} (${count})`);
  const shown = hosts.slice(0, 5).join(", ") + (hosts.length > 5 ? ` and ${hosts.length - 5} more` : "");
  const message = `Not read, since on other hosts: ${shown}.`;
  diagnostics.report({ code: "pages/listed-elsewhere", message, place: { file: page.location } });
}

function isSpecification({ address }: Target): boolean {
  return /\.(?:json|ya?ml)(?:\?|$)/i.test(address);
}

/** A list's long form repeats the pages that the list names. */
function isLeftOut(address: string, page: Page): boolean {
  const path = address.replace(/[?#].*$/s, "");
  return media.test(path) || address === page.location || /\/llms-full\.txt$/i.test(path);
}

function addressOf({ options }: Reading, { location }: Page, target: string): string | undefined {
  if (!isUrl(location) && !isUrl(target)) {
    const [path = ""] = target.split(/[?#]/);
    return path === "" ? undefined : resolve(dirname(pathOfPage(options.folder, location)), path.replace(/^\/+/, ""));
  }
  if (!URL.canParse(target, isUrl(location) ? location : undefined)) return undefined;
  const url = new URL(target, isUrl(location) ? location : undefined);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
}

/** Markdown first where a site has it: a few tries show it, so that a site without is not asked twice for each page. */
async function chooseRetrieval({ retrieve }: Reading, targets: readonly Target[]): Promise<Retrieve> {
  for (const address of sampleOf(targets)) {
    const found = await retrieveMarkdown(retrieve, address);
    if (found !== undefined) return async (url) => (await retrieveMarkdown(retrieve, url)) ?? (await retrieve(url));
  }
  return retrieve;
}

/** As many tries are made. */
const sampleSize = 4;

/** A page of each folder, those of references first: sites may have Markdown of some folders only. */
function sampleOf(targets: readonly Target[]): readonly string[] {
  const byFolder = new Map<string, string>();
  for (const { address } of targets) {
    const folder = address.slice(0, address.lastIndexOf("/"));
    const isCandidate = isUrl(address) && markdownVariant(address) !== undefined;
    if (isCandidate && !byFolder.has(folder)) byFolder.set(folder, address);
  }
  const isReference = (address: string): boolean => /\/(?:api|reference|endpoint)/i.test(new URL(address).pathname);
  const samples = [...byFolder.values()];
  const sorted = [...samples.filter(isReference), ...samples.filter((address) => !isReference(address))];
  return sorted.slice(0, sampleSize);
}

interface ListedPlace {
  readonly page: Page;
  readonly offset: number;
  readonly address: string;
}

function reportListed(reading: Reading, { page, offset, address }: ListedPlace, retrieval: Retrieval): void {
  // What is too much is reported once for the run.
  if (retrieval.kind === "page" || (retrieval.kind === "failed" && retrieval.code === "pages/too-many")) return;
  // A redirect loop is there the next time, too: the page is as good as missing.
  const mayComeBack = retrieval.kind === "failed" && retrieval.code !== "read/redirect-loop";
  const place = { file: page.location, text: page.text, ...indexLines(page.text).positionAt(offset) };
  const shown = isUrl(address) ? address : "A file that is listed";
  reading.diagnostics.report({
    code: mayComeBack ? "pages/listed-failed" : "pages/listed-unreadable",
    message: `${shown} is not read. ${retrieval.reason}`,
    place,
  });
}
