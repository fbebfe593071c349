import { createHash } from "node:crypto";
import { isJsonObject, ownValue } from "../../document/record.js";
import { recoveredMark } from "../../document/recovered.js";
import { parseSource } from "../../read/index.js";

/** What exists where a pulled document and its table of sources would be written; undefined where there is nothing. */
export interface ExistingDocument {
  readonly document: string | undefined;
  readonly table: string | undefined;
}

/**
 * Whether an earlier pull wrote what exists there, so that it may be replaced: the document has the mark, or a table of
 * sources is beside it. Corrections made in such a document by hand go, which is reported; overlays are the place for them.
 */
export function isPulled({ document, table }: ExistingDocument): boolean {
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

/** The key in a table of sources for the digest of the document beside it. */
export const digestKey = "digest";

/** What a text is known by, in hexadecimal digits; line ends do not count, since version control may change them. */
export function digestOfText(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}

/** Whether somebody changed a pulled document after it was written. False where its table has no digest. */
export function isEdited({ document, table }: ExistingDocument): boolean {
  const digest = table === undefined ? undefined : digestIn(table);
  return document !== undefined && digest !== undefined && digest !== digestOfText(document);
}

function digestIn(table: string): string | undefined {
  try {
    const root: unknown = JSON.parse(table);
    const digest = isJsonObject(root) ? ownValue(root, digestKey) : undefined;
    return typeof digest === "string" ? digest : undefined;
  } catch {
    return undefined;
  }
}
