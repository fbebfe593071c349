import { basename, dirname, join } from "node:path";
import type { Finding } from "../diagnostics/diagnostic.js";
import { type Change, compareEntry, type NamedText, problemAt } from "./folder/change.js";
import { createInspector, type FolderEntry, isInsidePath } from "./folder/outputFolder.js";
import type { ForeignFiles } from "./planChanges.js";

/** A document and the table that stands beside it, in one folder. Paths as the system takes them. */
export interface DocumentFiles {
  readonly document: NamedText;
  readonly table: NamedText;
  /** Whether what stands in their places now is of an earlier run. Not asked where there is nothing to lose. */
  readonly isOurs: (standing: StandingTexts) => boolean;
  /** Whether what stands there was changed since. */
  readonly isEdited: (standing: StandingTexts) => boolean;
}

/** What stands in the places of the files; undefined where there is nothing. */
export interface StandingTexts {
  readonly document: string | undefined;
  readonly table: string | undefined;
}

/** What becomes of the files of a document. Changes that are undefined cannot be made, for the problems. */
export interface DocumentPlan {
  readonly document: Change | undefined;
  readonly table: Change | undefined;
  readonly problems: readonly Finding[];
  /** What goes with the document that is there, and should not go unreported. */
  readonly warnings: readonly Finding[];
}

/** Compares the files of a document with what stands in their places. Reads only. */
export async function planDocument(
  { document, table, isOurs, isEdited }: DocumentFiles,
  foreignFiles: ForeignFiles,
): Promise<DocumentPlan> {
  const inspect = createInspector(dirname(document.path));
  const planned = { document: await planText(document, inspect), table: await planText(table, inspect) };
  const plan = { document: planned.document.change, table: planned.table.change };
  const problems = [planned.table, planned.document].flatMap(({ problem }) => problem ?? []);
  const replaced = [document, table].filter((_, index) => [plan.document, plan.table][index]?.kind === "replace");
  const [first] = replaced;
  const standing = { document: planned.document.standing, table: planned.table.standing };
  if (first === undefined || foreignFiles === "overwrite") return { ...plan, problems, warnings: [] };
  if (!isOurs(standing)) {
    return { ...plan, problems: [...problems, problemAt(first.path, "write/foreign-file", foreign)], warnings: [] };
  }
  const isLost = plan.document?.kind === "replace" && isEdited(standing);
  return { ...plan, problems, warnings: isLost ? [problemAt(document.path, "write/edited-document", edited)] : [] };
}

const foreign = "Clientwright did not write this file.";

const edited =
  "This document was edited after it was pulled. A pull writes it anew, without the edits; the diff shows them.";

interface PlannedText {
  readonly change?: Change;
  readonly problem?: Finding;
  readonly standing?: string;
}

async function planText(
  { path, text }: NamedText,
  inspect: (path: string) => Promise<FolderEntry>,
): Promise<PlannedText> {
  const name = basename(path);
  if (!isInsidePath(name)) return { problem: problemAt(path, "write/failed", "No file of this name can be made.") };
  const entry = await inspect(name);
  if (entry.kind === "link")
    return { problem: problemAt(entry.path, "write/symbolic-link", "This is a symbolic link.") };
  if (entry.kind === "obstacle") {
    const isFile = entry.path === join(dirname(path), name);
    const message = isFile ? "A file is to be written here." : "A folder for the document has to be here.";
    return { problem: problemAt(entry.path, "write/foreign-file", message) };
  }
  if (entry.kind !== "file") return { change: compareEntry({ path: name, text }, entry) };
  const standing = Buffer.from(entry.bytes).toString();
  // Version control on Windows changes line ends: that is no news of the pages.
  const isSame = standing.replaceAll("\r\n", "\n") === text.replaceAll("\r\n", "\n");
  return { change: isSame ? { kind: "keep", path: name } : compareEntry({ path: name, text }, entry), standing };
}
