import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostics, Finding } from "../diagnostics/diagnostic.js";
import { flushFolder } from "./durable.js";
import { covers, digestOf, type Journal, parseJournal, partsOf } from "./journal.js";
import { createInspector, type FolderEntry, isThere, parentOf } from "./outputFolder.js";
import { carryOutSwitch, undoSwitch } from "./switchPackage.js";

/** Whether a run that was killed has left the output between two packages. */
export async function hasJournal(staging: string): Promise<boolean> {
  return isThere(partsOf(staging).journal);
}

/**
 * Finishes the switch of a run that was killed in the middle of it: goes on to the new package, or back to the old one
 * where the new one is not all there. Removes what the run had staged. Only for the holder of the lock.
 *
 * @returns what is wrong with the journal, if it cannot be followed; nothing was touched then
 * @throws the system's error; another attempt may follow
 */
export async function finishSwitch(
  output: string,
  staging: string,
  diagnostics: Diagnostics,
): Promise<Finding | undefined> {
  if (!(await isThere(staging))) return undefined;
  if (await hasJournal(staging)) {
    const journal = await readJournal(output, staging);
    if (!journal) return unusableJournal(staging);
    const result = (await isComplete(output, staging, journal)) && goOn(output, staging, journal);
    if (!result) undoSwitch(output, partsOf(staging), journal);
    await endSwitch(output, staging, journal);
    const message = `An earlier run was stopped while it switched packages; ${result ? "its package is in place now" : "the package before it is in place again"}.`;
    diagnostics.report({ code: "write/resumed", message, place: { file: output } });
  }
  await rm(staging, { recursive: true, force: true });
  return undefined;
}

/** Makes a switch last: waits for the disk, then removes the journal and all that was staged. */
export async function endSwitch(output: string, staging: string, { moves, removals }: Journal): Promise<void> {
  const folders = new Set([...moves, ...removals].map((path) => join(output, path === "" ? ".." : parentOf(path))));
  for (const folder of folders) await flushFolder(folder);
  await rm(partsOf(staging).journal, { force: true });
  await flushFolder(staging);
  await rm(staging, { recursive: true, force: true });
}

function goOn(output: string, staging: string, journal: Journal): boolean {
  try {
    carryOutSwitch(output, partsOf(staging), journal);
    return true;
  } catch {
    return false;
  }
}

/** A journal is not trusted: no path of it may lead out of the output or the staging folder, through links neither. */
async function readJournal(output: string, staging: string): Promise<Journal | undefined> {
  const [inOutput, inStaging] = [createInspector(output), createInspector(staging)];
  const entry = await inStaging("journal.json");
  const journal = entry.kind === "file" ? parseJournal(Buffer.from(entry.bytes).toString()) : undefined;
  if (!journal) return undefined;
  const isPlain = ({ kind }: FolderEntry): boolean => kind === "file" || kind === "absent";
  const paths = Object.keys(journal.files);
  if (!journal.moves.every((move) => paths.some((path) => covers(move, path)))) return undefined;
  for (const path of [...paths, ...journal.removals]) {
    if (!isPlain(await inOutput(path)) || !isPlain(await inStaging(`old/${path}`))) return undefined;
    if (!isPlain(await inStaging(`new/${path}`))) return undefined;
  }
  return journal;
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

function unusableJournal(staging: string): Finding {
  const message = "This is not the journal of a run of Clientwright.";
  return { code: "write/journal", message, place: { file: partsOf(staging).journal } };
}
