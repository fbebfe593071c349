import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { admitOrigins, type AdmitUrl } from "../../read/admitUrl.js";
import { isUrl, withoutCredentials } from "../../read/index.js";
import type { Page } from "../page/page.js";
import type { PageReader } from "../page/pageReader.js";
import { listLocalSource, pathBelow, type LocalSource } from "./files/listLocalSource.js";
import { openFiles } from "./files/openFiles.js";
import { describeKinds } from "./files/pageFiles.js";
import { createFollowing } from "./follow/followPointer.js";
import { expandList } from "./lists/expandList.js";
import { openRetriever } from "./network/openRetriever.js";
import type { PageReaderOptions } from "./reading/options.js";
import type { Reading } from "./reading/reading.js";
import { openBudget } from "./reading/readingBudget.js";
import type { Retrieval } from "./reading/retrieval.js";
import { readSite } from "./sites/readSite.js";

/**
 * Opens a reader of pages. It touches the files that sources name and those in their folders, and asks the hosts of
 * sources and those that are allowed; nothing else, whatever pages, lists and redirects say.
 *
 * `readAll` may be called once or more often; hosts and folders of all its calls count for what follows.
 */
export function openPageReader(options: PageReaderOptions, diagnostics: Diagnostics): PageReader {
  const named: string[] = [];
  let admitsNow = admitOrigins(named, options.hosts ?? []);
  const admits: AdmitUrl = (url) => admitsNow(url);
  const budget = openBudget(options, diagnostics);
  const files = openFiles(options, budget, diagnostics);
  const retrieve = openRetriever(options, admits, budget, diagnostics);
  const reading: Reading = { options, files, retrieve, admits, diagnostics };
  return {
    readAll: async (sources) => {
      named.push(...sources);
      admitsNow = admitOrigins(named, options.hosts ?? []);
      const pages: Page[] = [];
      for (const source of sources) pages.push(...(await readSource(reading, source)));
      return inOrder(pages);
    },
    follow: createFollowing(reading),
  };
}

/** By location, each once. */
function inOrder(pages: readonly Page[]): readonly Page[] {
  const byLocation = new Map(pages.toReversed().map((page) => [page.location, page]));
  return [...byLocation.values()].sort((a, b) => (a.location < b.location ? -1 : 1));
}

async function readSource(reading: Reading, source: string): Promise<readonly Page[]> {
  if (isUrl(source)) {
    const site = await readSite(reading, source);
    return site.kind === "pages" ? site.pages : reportSource(reading, source, site.retrieval);
  }
  const { folder, signal } = reading.options;
  const local = await listLocalSource(source, folder, signal);
  switch (local.kind) {
    case "none":
      return reportSource(reading, source, { kind: "missing", reason: local.reason });
    case "file":
      return await readFile(reading, source, local);
    case "files":
      return await readFiles(reading, source, local);
  }
}

/** A list that is named gives what it lists; one that was found in a folder stands beside its pages. */
async function readFile(
  reading: Reading,
  source: string,
  { folder, path }: Extract<LocalSource, { readonly kind: "file" }>,
): Promise<readonly Page[]> {
  await reading.files.allow(folder);
  const found = await reading.files.readNamed(path);
  if (found.kind !== "page") return reportSource(reading, source, found);
  return (await expandList(reading, found.page)) ?? [found.page];
}

async function readFiles(
  { files, diagnostics }: Reading,
  source: string,
  { folder, paths, skipped }: Extract<LocalSource, { readonly kind: "files" }>,
): Promise<readonly Page[]> {
  await files.allow(folder);
  if (skipped.length > 0) {
    const message = `Of "${source}" these are not read: ${describeKinds(skipped)}.`;
    diagnostics.report({ code: "pages/skipped-files", message, place: { file: source } });
  }
  const found = await Promise.all(
    paths.map(async (path) => ({ path, retrieval: await files.readInside(pathBelow(folder, path)) })),
  );
  return found.flatMap(({ path, retrieval }) => {
    if (retrieval.kind === "page") return [retrieval.page];
    if (retrieval.kind === "failed" && retrieval.code === "pages/too-many") return [];
    const code = retrieval.kind === "refused" ? retrieval.code : "pages/listed-unreadable";
    diagnostics.report({ code, message: `"${path}" is not read. ${retrieval.reason}`, place: { file: source } });
    return [];
  });
}

type Failure = Exclude<Retrieval, { readonly kind: "page" }>;

function reportSource({ diagnostics }: Reading, source: string, failure: Failure): readonly Page[] {
  const absent: DiagnosticCode = isUrl(source) ? "read/unreachable" : "read/not-found";
  const isUnreadable = failure.kind === "missing" || failure.code === "pages/target-refused";
  const code = isUnreadable ? absent : failure.code;
  diagnostics.report({ code, message: failure.reason, place: { file: withoutCredentials(source) } });
  return [];
}
