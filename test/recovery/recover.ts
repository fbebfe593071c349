import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.js";
import { printDocument, printSources, recoverDocument } from "../../generator/pages/index.js";
import type { Page } from "../../generator/pages/page/page.js";
import type { PageReader } from "../../generator/pages/page/pageReader.js";
import type { PageOutcome, Recovery } from "../../generator/pages/page/recovery.js";
import { openPageReader } from "../../generator/pages/index.js";
import { pagesFolder } from "./recoverySets.js";

/** What came of some files. */
export interface Recovered {
  readonly recovery: Recovery | undefined;
  readonly pages: readonly PageOutcome[];
  /** The document and the table of its sources, as they would be written. */
  readonly printed: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Rebuilds a document from some files, in that order.
 *
 * @param changed other texts for some of the files
 */
export async function recover(
  files: readonly string[],
  changed: ReadonlyMap<string, string> = new Map(),
): Promise<Recovered> {
  const diagnostics = createDiagnostics();
  const reader = openPageReader({ folder: pagesFolder, hasDescription: () => true }, diagnostics);
  const instead = (page: Page): Page => {
    const text = changed.get(page.location);
    return text === undefined ? page : { ...page, text };
  };
  const changing: PageReader = {
    ...reader,
    readAll: async (sources) => (await reader.readAll(sources)).map(instead),
  };
  const recovery = await recoverDocument({ sources: files, conflicts: "majority" }, changing, diagnostics);
  return {
    recovery: recovery,
    pages: recovery?.pages ?? reportedPages(files, diagnostics.list()),
    printed: recovery && `${printDocument(recovery.document, "yaml")}${printSources(recovery)}`,
    diagnostics: diagnostics.list(),
  };
}

/** Where no document comes of some pages, each is reported. */
function reportedPages(files: readonly string[], diagnostics: readonly Diagnostic[]): readonly PageOutcome[] {
  const reported = new Set(diagnostics.map(({ file }) => file));
  return files.filter((file) => reported.has(file)).map((location) => ({ location, outcome: "reported" }));
}
