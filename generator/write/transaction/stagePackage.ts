import { copyFile, link, mkdir, rename, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { flushFolder, writeDurably } from "./durable.js";
import {
  covers,
  digestOf,
  draftOfJournal,
  type Journal,
  partsOf,
  printJournal,
  type Staging,
  type SwitchKind,
} from "./journal.js";
import type { Change } from "../folder/change.js";
import { keepRecord } from "./runRecord.js";

/** Changes of one folder that are made together, in this order. */
export interface PlannedSwitch {
  readonly kind: SwitchKind;
  readonly changes: readonly Change[];
}

/**
 * Prepares a switch: writes every new file to the staging folder, gives every old file that goes a second name there,
 * and at last, in one step, the journal. Until then the output has not been touched; from then on the switch can be
 * finished by any run. The staging folder must not be there yet.
 */
export async function stagePackage(
  output: string,
  staging: string,
  { changes }: PlannedSwitch,
  journal: Journal,
): Promise<void> {
  const parts = partsOf(staging);
  await mkdir(staging);
  const folders = new Set([staging, parts.fresh, parts.old]);
  for (const { kind, path } of changes) {
    if (kind === "add" || kind === "replace") addFolders(folders, parts.fresh, path);
    if (kind === "remove" || kind === "replace") addFolders(folders, parts.old, path);
  }
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await inTurns(changes, (change) => stageChange(output, parts, change));
  await inTurns([...folders], flushFolder);
  const text = printJournal(journal);
  await keepRecord(staging, text);
  await writeJournal(staging, text);
  await flushFolder(staging);
}

/** The journal of a switch. What comes last in the changes is renamed last. */
export function describeSwitch({ kind, changes }: PlannedSwitch): Journal {
  const removals = changes.filter(({ kind }) => kind === "remove").map(({ path }) => path);
  const moves: string[] = [];
  const files: Record<string, string> = {};
  for (const change of changes) {
    if (change.kind !== "add" && change.kind !== "replace") continue;
    files[change.path] = digestOf(change.text);
    const move = change.kind === "add" ? change.root : change.path;
    if (!moves.some((earlier) => covers(earlier, move))) moves.push(move);
  }
  return { kind, removals, moves, files };
}

function addFolders(folders: Set<string>, root: string, path: string): void {
  for (let folder = dirname(join(root, path)); folder.length > root.length; folder = dirname(folder))
    folders.add(folder);
}

async function stageChange(output: string, { fresh, old }: Staging, change: Change): Promise<void> {
  if (change.kind === "add" || change.kind === "replace") await writeDurably(join(fresh, change.path), change.text);
  if (change.kind === "remove" || change.kind === "replace") {
    await keepFile(join(output, change.path), join(old, change.path));
  }
}

/** A second name for the same file, so that nothing is copied and times stay; a copy where there are no hard links. */
async function keepFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
    const { atime, mtime } = await stat(from);
    await utimes(to, atime, mtime);
  }
}

async function writeJournal(staging: string, text: string): Promise<void> {
  const draft = join(staging, draftOfJournal);
  await writeDurably(draft, text);
  await rename(draft, partsOf(staging).journal);
}

/** Waiting for the disk takes most of the time, so several files wait together. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, worker));
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (failure) throw failure.reason;
}
