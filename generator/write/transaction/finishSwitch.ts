import { lstat, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Diagnostics, Finding } from "../../diagnostics/diagnostic.js";
import { flushFolder } from "./durable.js";
import { digestOf, type Journal, parseJournal, partsOf } from "./journal.js";
import { createInspector, type FolderEntry, isThere, parentOf } from "../folder/outputFolder.js";
import { dropRecord, hasRecord } from "./runRecord.js";
import { findForeign, listStaged, removeStaged, stagedNames } from "./stagedFiles.js";
import { carryOutSwitch, undoSwitch } from "./switchPackage.js";

/** What a run left in the folder where it prepared its files. */
export type Leftover =
  | { readonly kind: "nothing" }
  /** Files that were never put in place, or were already; `names` has all that is there. */
  | { readonly kind: "staged"; readonly names: ReadonlySet<string> }
  /** A run was killed while it put its files in place. */
  | { readonly kind: "switch"; readonly journal: Journal }
  /** What only a person can judge. */
  | { readonly kind: "foreign"; readonly finding: Finding };

/**
 * Looks at what a run left, and changes nothing. A journal may come with a checkout, as any file may: it counts only
 * where this user has run Clientwright here and has the record of that, and where everything in the folder is in it.
 *
 * @throws the system's error
 */
export async function inspectLeftover(output: string, staging: string): Promise<Leftover> {
  const stats = await lstat(staging).catch(() => undefined);
  if (!stats || (await isBehindLink(output, staging))) return { kind: "nothing" };
  if (!stats.isDirectory()) return foreign(staging, "A run of Clientwright prepares its files in a folder here.");
  const { journal: location } = partsOf(staging);
  if (!(await isThere(location))) return inspectStaged(staging);
  const entry = await createInspector(staging)("journal.json");
  const text = entry.kind === "file" ? Buffer.from(entry.bytes).toString() : "";
  const journal = parseJournal(text);
  if (journal === undefined) return foreign(location, "This is not the journal of a run of Clientwright.");
  if (!(await hasRecord(staging, text))) {
    return foreign(location, "You have not started the run of this journal, or not on this machine.");
  }
  return (await isPlain(output, staging, journal))
    ? { kind: "switch", journal }
    : foreign(location, "What is beside this journal, or in the output, is not what its run has left.");
}

/** An output that is a link has a folder of somebody else in it; the link itself is reported with the files. */
async function isBehindLink(output: string, staging: string): Promise<boolean> {
  if (dirname(staging) !== resolve(output)) return false;
  return (await lstat(output).catch(() => undefined))?.isSymbolicLink() === true;
}

async function inspectStaged(staging: string): Promise<Leftover> {
  const entries = await listStaged(staging);
  const strange = findForeign(entries);
  return strange === undefined
    ? { kind: "staged", names: new Set(entries.map(({ path }) => path)) }
    : foreign(join(staging, strange), "No run of Clientwright has put this here.");
}

function foreign(file: string, message: string): Leftover {
  return { kind: "foreign", finding: { code: "write/journal", message, place: { file } } };
}

/**
 * Finishes the switch of a run that was killed in the middle of it: goes on to the new package, or back to the old one
 * where the new one is not all there. Removes what the run had staged. Only for the holder of the lock.
 *
 * @returns what is wrong with what was left, if it cannot be finished; nothing was touched then
 * @throws the system's error; another attempt may follow
 */
export async function finishSwitch(
  output: string,
  staging: string,
  diagnostics: Diagnostics,
): Promise<Finding | undefined> {
  const leftover = await inspectLeftover(output, staging);
  switch (leftover.kind) {
    case "foreign":
      return leftover.finding;
    case "nothing":
      return undefined;
    case "staged":
      await removeStaged(staging, leftover.names);
      return undefined;
    case "switch":
      await goOnOrBack(output, staging, leftover.journal, diagnostics);
      return undefined;
  }
}

async function goOnOrBack(output: string, staging: string, journal: Journal, diagnostics: Diagnostics): Promise<void> {
  const result = (await isComplete(output, staging, journal)) && goOn(output, staging, journal);
  if (!result) undoSwitch(output, partsOf(staging), journal);
  await endSwitch(output, staging, journal);
  const message = `An earlier run was stopped while it switched packages; ${result ? "its package is in place now" : "the package before it is in place again"}.`;
  diagnostics.report({ code: "write/resumed", message, place: { file: output } });
}

/** Makes a switch last: waits for the disk, then removes the journal, all that was staged and the record of the run. */
export async function endSwitch(output: string, staging: string, journal: Journal): Promise<void> {
  const { moves, removals } = journal;
  const folders = new Set([...moves, ...removals].map((path) => join(output, path === "" ? ".." : parentOf(path))));
  for (const folder of folders) await flushFolder(folder);
  await rm(partsOf(staging).journal, { force: true });
  await flushFolder(staging);
  await removeStaged(staging, stagedNames(journal));
  await dropRecord(staging);
}

function goOn(output: string, staging: string, journal: Journal): boolean {
  try {
    carryOutSwitch(output, partsOf(staging), journal);
    return true;
  } catch {
    return false;
  }
}

/** Whether no path of a journal leads through a link, and nothing is staged that the journal does not name. */
async function isPlain(output: string, staging: string, journal: Journal): Promise<boolean> {
  const [inOutput, inStaging] = [createInspector(output), createInspector(staging)];
  const isFileOrNothing = ({ kind }: FolderEntry): boolean => kind === "file" || kind === "absent";
  const touched = [...Object.keys(journal.files), ...journal.removals];
  for (const path of touched) if (!isFileOrNothing(await inOutput(path))) return false;
  const named = stagedNames(journal);
  for (const path of named) if (!isFileOrNothing(await inStaging(path))) return false;
  return (await listStaged(staging)).every(({ path, kind }) => kind === "folder" || named.has(path));
}

/** Whether every new file is either staged, with nobody's file in its way, or in its place. */
async function isComplete(output: string, staging: string, { files }: Journal): Promise<boolean> {
  const [inOutput, inStaging] = [createInspector(output), createInspector(staging)];
  for (const [path, digest] of Object.entries(files)) {
    const [fresh, target] = [await inStaging(`new/${path}`), await inOutput(path)];
    const current = fresh.kind === "file" ? fresh : target;
    if (current.kind !== "file" || digestOf(current.bytes) !== digest) return false;
    const isInTheWay = fresh.kind === "file" && target.kind === "file";
    if (isInTheWay && (await inStaging(`old/${path}`)).kind === "absent") return false;
  }
  return true;
}
