import { createHash } from "node:crypto";
import { lstat, readFile, realpath, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join } from "node:path";
import { env, platform } from "node:process";
import { flushFolder, writeDurably } from "./durable.js";
import { isBelow, isThere } from "../folder/outputFolder.js";
import { makeFolders } from "./workPlace.js";

// A journal has files removed and put in place, and whoever makes a checkout can put one in. So a run keeps a record of
// its journal where no checkout reaches: in the user's own folder for the state of programs. Without that record a
// journal is never followed. There is one record for each folder that runs prepare their files in.

/**
 * Keeps the record of a journal that is about to be written, on the disk when this returns. Where the user has no folder
 * for it, or none that can be written, there is no record: should the run be killed, the next one reports the journal
 * and does not follow it.
 */
export async function keepRecord(staging: string, journal: string): Promise<void> {
  try {
    const record = await placeOfRecord(staging, "make");
    if (record === undefined) return;
    // A record that is cut short by a kill is none: then there is no journal yet.
    await rm(record, { force: true });
    await writeDurably(record, digestOfJournal(journal));
    await flushFolder(dirname(record));
  } catch {
    // The switch itself does not need it.
  }
}

/** Whether a run of this user on this machine has written this journal here, and has not finished. */
export async function hasRecord(staging: string, journal: string): Promise<boolean> {
  const record = await placeOfRecord(staging, "find").catch(() => undefined);
  if (record === undefined || !(await lstat(record).catch(() => undefined))?.isFile()) return false;
  return (await readFile(record, "utf8").catch(() => "")) === digestOfJournal(journal);
}

/** Removes the record of a journal that is gone. One that stays is of no use to anybody: the next run replaces it. */
export async function dropRecord(staging: string): Promise<void> {
  const record = await placeOfRecord(staging, "find").catch(() => undefined);
  if (record !== undefined) await rm(record, { force: true }).catch(() => undefined);
}

function digestOfJournal(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The file for the record of a staging folder; undefined where it would not be out of a checkout's reach. */
async function placeOfRecord(staging: string, mode: "make" | "find"): Promise<string | undefined> {
  const state = stateFolder();
  if (state === undefined) return undefined;
  const folder = join(state, "clientwright", "runs");
  if (mode === "make") await makeFolders(folder);
  const [place, around] = [await realpath(folder), await realpath(dirname(staging))];
  for (const tree of [around, await realpath("."), await repositoryOf(around), await repositoryOf(".")]) {
    if (tree !== undefined && isBelow(tree, place)) return undefined;
  }
  return join(place, digestOfJournal(join(around, basename(staging))));
}

/** Where programs of this user keep what outlasts them; undefined where the system does not say. */
function stateFolder(): string | undefined {
  const home = homeFolder();
  const below = (...names: readonly string[]): string | undefined => home && join(home, ...names);
  const usual = { win32: below("AppData", "Local"), darwin: below("Library", "Application Support") };
  const named = [env.XDG_STATE_HOME, platform === "win32" ? env.LOCALAPPDATA : undefined];
  const folder = named.find((name) => name !== undefined && isAbsolute(name));
  return folder ?? (platform === "win32" || platform === "darwin" ? usual[platform] : below(".local", "state"));
}

function homeFolder(): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    return undefined; // A user that the system does not know, as in containers.
  }
}

/** The innermost repository around a folder. Some build machines make the home of the user one folder with it. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let place = await realpath(folder); place !== dirname(place); place = dirname(place)) {
    if (await isThere(join(place, ".git"))) return place;
  }
  return undefined;
}
