import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../document/files.js";
import { rm } from "node:fs/promises";
import { endSwitch } from "./finishSwitch.js";
import { type Hold, hasLeftovers, holdOutput, settleOutput } from "./holdOutput.js";
import { type Journal, partsOf } from "./journal.js";
import { systemErrorCode } from "./outputFolder.js";
import { reportFailure, UnrestoredError } from "./reportFailure.js";
import { type Change, type ChangePlan, planChanges } from "./planChanges.js";
import { stagePackage } from "./stagePackage.js";
import { carryOutSwitch, undoSwitch } from "./switchPackage.js";
import { placeWithin } from "./workPlace.js";

export interface WriteOptions {
  readonly diagnostics: Diagnostics;
  /** Also replace files that Clientwright did not write. Without it they are errors. */
  readonly force?: "overwrite";
}

/** What became of the files, as sorted paths below the output folder. The manifest is not among them. */
export interface WriteReport {
  readonly written: readonly string[];
  /** Already had these bytes; not touched, so that their times stay. */
  readonly unchanged: readonly string[];
  /** Written by an earlier run and no longer produced. */
  readonly removed: readonly string[];
}

/**
 * Brings an output folder to hold exactly these files, as far as they are ours: all of them or, on an error, none.
 * Everything is written to a staging folder beside the output first, then a journal, then all is renamed in one go; what
 * cannot be finished is put back, and after a kill the next run finishes it. A lock keeps other runs out meanwhile. The
 * manifest `.clientwright.json` tells the next run which files are ours.
 *
 * @returns undefined when nothing was written; errors were reported then
 */
export async function writePackage(
  directory: string,
  files: readonly OutputFile[],
  { diagnostics, force }: WriteOptions,
): Promise<WriteReport | undefined> {
  try {
    const plan = (): Promise<ChangePlan> => planChanges(directory, files, force ?? "refuse");
    if (!(await settleOutput(directory, diagnostics))) return undefined;
    const first = await plan();
    const isNothingToDo = !isPending(first) && first.problems.length === 0;
    if (isNothingToDo && !(await hasLeftovers(directory))) return reportOf(first.changes);
    return await holdOutput(directory, diagnostics, async (hold) => {
      const current = await plan();
      for (const problem of current.problems) diagnostics.report(problem);
      if (current.problems.length > 0) return undefined;
      if (!isPending(current) || (await carryOut(directory, current, hold))) return reportOf(current.changes);
      reportLostLock(hold, diagnostics);
      return undefined;
    });
  } catch (error) {
    reportFailure(error, directory, diagnostics);
    return undefined;
  }
}

function isPending({ changes, manifest }: ChangePlan): boolean {
  return [...changes, manifest].some(({ kind }) => kind !== "keep");
}

function reportOf(changes: readonly Change[]): WriteReport {
  const pathsOf = (...kinds: readonly Change["kind"][]): readonly string[] =>
    changes.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);
  return { written: pathsOf("add", "replace"), unchanged: pathsOf("keep"), removed: pathsOf("remove") };
}

/** False, and nothing was done, when the lock is no longer ours. */
async function carryOut(directory: string, plan: ChangePlan, hold: Hold): Promise<boolean> {
  try {
    return await throughStaging(directory, plan, hold);
  } catch (error) {
    const within = placeWithin(directory);
    // Folders of one device that cannot be renamed into each other: the output is mounted from somewhere.
    if (systemErrorCode(error) !== "EXDEV" || hold.place.staging === within.staging) throw error;
    return throughStaging(directory, plan, { ...hold, place: within });
  }
}

async function throughStaging(directory: string, plan: ChangePlan, { place, lock }: Hold): Promise<boolean> {
  try {
    const journal = await stagePackage(directory, place.staging, plan);
    if (!(await lock.isHeld())) {
      await rm(place.staging, { recursive: true, force: true });
      return false;
    }
    switchOrUndo(directory, place.staging, journal);
    // The new package is in place. A journal that cannot be removed now tells the next run nothing but that.
    await endSwitch(directory, place.staging, journal).catch(passSystemErrors);
    return true;
  } catch (error) {
    // What could not be put back must not be lost as well.
    if (!(error instanceof UnrestoredError)) await rm(place.staging, { recursive: true, force: true });
    throw error;
  }
}

function passSystemErrors(error: unknown): void {
  if (systemErrorCode(error) === undefined) throw error;
}

function switchOrUndo(directory: string, staging: string, journal: Journal): void {
  try {
    carryOutSwitch(directory, partsOf(staging), journal);
  } catch (cause) {
    try {
      undoSwitch(directory, partsOf(staging), journal);
    } catch {
      throw new UnrestoredError(`The old files are in ${partsOf(staging).old}.`, { cause });
    }
    throw cause;
  }
}

function reportLostLock({ place }: Hold, diagnostics: Diagnostics): void {
  const message = "Somebody removed this lock while the package was being written.";
  diagnostics.report({ code: "write/locked", message, place: { file: place.lock } });
}
