import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { endSwitch } from "./finishSwitch.js";
import type { Hold } from "./outputLock.js";
import { type Journal, partsOf } from "./journal.js";
import { systemErrorCode } from "../folder/outputFolder.js";
import { UnrestoredError } from "./reportFailure.js";
import { dropRecord } from "./runRecord.js";
import { removeStaged, stagedNames } from "./stagedFiles.js";
import { describeSwitch, type PlannedSwitch, stagePackage } from "./stagePackage.js";
import { carryOutSwitch, undoSwitch } from "./switchPackage.js";
import { placeWithin } from "./workPlace.js";

/** The right by which a folder is changed, and where its loss is reported. */
export interface HeldFolder {
  readonly hold: Hold;
  readonly diagnostics: Diagnostics;
}

/**
 * Makes changes in a folder, in their order: all of them or, on an error, none. They are staged first and then renamed
 * into place; after a kill the next run goes on.
 *
 * @returns false, and nothing was done, when the lock is no longer ours; that is reported
 * @throws the system's error, or an {@link UnrestoredError}
 */
export async function carryOut(
  directory: string,
  planned: PlannedSwitch,
  { hold, diagnostics }: HeldFolder,
): Promise<boolean> {
  if (await carryOutAnywhere(directory, planned, hold)) return true;
  const message = "Somebody removed this lock while files were being written.";
  diagnostics.report({ code: "write/locked", message, place: { file: hold.place.lock } });
  return false;
}

async function carryOutAnywhere(directory: string, planned: PlannedSwitch, hold: Hold): Promise<boolean> {
  try {
    return await throughStaging(directory, planned, hold);
  } catch (error) {
    const within = placeWithin(directory);
    // Folders of one device that cannot be renamed into each other: the output is mounted from somewhere.
    if (systemErrorCode(error) !== "EXDEV" || hold.place.staging === within.staging) throw error;
    return throughStaging(directory, planned, { ...hold, place: within });
  }
}

async function throughStaging(directory: string, planned: PlannedSwitch, { place, lock }: Hold): Promise<boolean> {
  const journal = describeSwitch(planned);
  try {
    await stagePackage(directory, place.staging, planned, journal);
    if (!(await lock.isHeld())) {
      await discardStaging(place.staging, journal);
      return false;
    }
    switchOrUndo(directory, place.staging, journal);
    // The new package is in place. A journal that cannot be removed now means nothing but that to the next run.
    await endSwitch(directory, place.staging, journal).catch(passSystemErrors);
    return true;
  } catch (error) {
    // What could not be put back must not be lost as well.
    if (!(error instanceof UnrestoredError)) await discardStaging(place.staging, journal);
    throw error;
  }
}

async function discardStaging(staging: string, journal: Journal): Promise<void> {
  await removeStaged(staging, stagedNames(journal));
  await dropRecord(staging);
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
