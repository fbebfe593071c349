import { dirname } from "node:path";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { findLinkOut } from "../folder/findLinkOut.js";
import { finishSwitch } from "./finishSwitch.js";
import { hasJournal } from "./leftovers.js";
import { acquireLock, type Hold } from "./outputLock.js";
import { reportFailure } from "./reportFailure.js";
import { removeEmptyFolders } from "./switchPackage.js";
import { allPlaces, chooseWorkPlace, makeFolders } from "./workPlace.js";

/**
 * Does work on an output folder that no other run is changing, after finishing what a killed run left halfway.
 *
 * @returns undefined when it cannot be done; that is reported
 * @throws the system's error
 */
export async function holdOutput<T>(
  output: string,
  diagnostics: Diagnostics,
  work: (hold: Hold) => Promise<T>,
): Promise<T | undefined> {
  const place = await chooseWorkPlace(output);
  const parent = dirname(place.lock);
  const outermost = await makeFolders(parent);
  try {
    const lock = await acquireLock(place.lock, diagnostics);
    if (!lock) return undefined;
    try {
      return (await finishAll(output, diagnostics)) ? await work({ place, lock }) : undefined;
    } finally {
      await lock.release();
    }
  } finally {
    // Those that got something stay.
    if (outermost !== undefined) removeEmptyFolders(parent, outermost);
  }
}

/**
 * Finishes what a killed run left halfway, before anything else is done.
 *
 * @returns false when that cannot be done; it is reported
 */
export async function finishEarlierRun(output: string, diagnostics: Diagnostics): Promise<boolean> {
  try {
    return await finishSwitchIn(output, diagnostics);
  } catch (error) {
    reportFailure(error, output, diagnostics);
    return false;
  }
}

/**
 * Finishes what a killed run left halfway, for a run that is going to write. Nothing is touched where a link in the working
 * folder leads the output out of it.
 *
 * @returns false when that cannot be done; it is reported
 * @throws the system's error
 */
export async function finishSwitchIn(output: string, diagnostics: Diagnostics): Promise<boolean> {
  const link = await findLinkOut(output);
  if (link) {
    diagnostics.report(link);
    return false;
  }
  if (!(await hasJournal(output))) return true;
  return (await holdOutput(output, diagnostics, () => Promise.resolve(true))) ?? false;
}

async function finishAll(output: string, diagnostics: Diagnostics): Promise<boolean> {
  for (const { staging } of allPlaces(output)) {
    const problem = await finishSwitch(output, staging, diagnostics);
    if (!problem) continue;
    diagnostics.report(problem);
    return false;
  }
  return true;
}
