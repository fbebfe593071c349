import { isJsonObject } from "../document/record.js";
import { recoveredMark } from "../document/recovered.js";
import { parseSource } from "../read/index.js";

/** What stands where a pulled document and its table of sources would be written; undefined where there is nothing. */
export interface StandingDocument {
  readonly document: string | undefined;
  readonly table: string | undefined;
}

/**
 * Whether an earlier pull wrote what stands there, so that it may be replaced: the document has the mark, or a table of
 * sources stands beside it. Corrections made in such a document by hand go, with a word; overlays are the place for them.
 */
export function isPulled({ document, table }: StandingDocument): boolean {
  if (table !== undefined && isTableOfSources(table)) return true;
  if (document === undefined) return table === undefined;
  const root = parseQuietly(document);
  return isJsonObject(root) && Object.hasOwn(root, recoveredMark);
}

function isTableOfSources(text: string): boolean {
  const root = parseQuietly(text);
  return isJsonObject(root) && isJsonObject(root.sources);
}

function parseQuietly(text: string): unknown {
  return parseSource("", text, { report: () => undefined })?.root;
}
