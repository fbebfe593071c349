import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { findLinkOut } from "../folder/findLinkOut.js";
import { inspectLeftover } from "./finishSwitch.js";
import { type FoundLock, isStale, readLock } from "./foundLock.js";
import { hasJournal } from "./leftovers.js";
import { describeFound, pause, usualPatience } from "./outputLock.js";
import { allPlaces } from "./workPlace.js";

/**
 * Waits while another run puts its files in place, for those who only read. Takes no lock and changes nothing. What a
 * killed run left is not waited for. Nor is anything read where a link in the working folder leads the output out of it.
 *
 * @returns false then, or when a run takes too long; that is reported
 * @throws the system's error
 */
export async function waitForSwitch(
  output: string,
  diagnostics: Diagnostics,
  patience = usualPatience,
): Promise<boolean> {
  const link = await findLinkOut(output);
  if (link) {
    diagnostics.report(link);
    return false;
  }
  const deadline = Date.now() + patience;
  // A run removes its journal before its lock: where the lock is gone, the run is done, or it was killed.
  while (await hasJournal(output)) {
    const holder = await findHolder(output);
    if (!holder) return true;
    if (Date.now() > deadline) {
      diagnostics.report(describeFound(holder.path, holder.found));
      return false;
    }
    await pause();
  }
  return true;
}

/** A lock and where it is. */
interface Holder {
  readonly path: string;
  readonly found: FoundLock;
}

/** The lock of a run that is at work. */
async function findHolder(output: string): Promise<Holder | undefined> {
  for (const { lock: path } of allPlaces(output)) {
    const found = await readLock(path);
    if ((found.kind === "lock" || found.kind === "silent") && !isStale(found)) return { path, found };
  }
  return undefined;
}

/**
 * Reports what a killed run left halfway, and what would keep the next one from writing.
 *
 * @throws the system's error
 */
export async function reportLeftovers(output: string, diagnostics: Diagnostics): Promise<void> {
  if (await findHolder(output)) return; // That run has begun since, and will say so itself.
  for (const { lock, staging } of allPlaces(output)) {
    const found = await readLock(lock);
    if (found.kind === "link" || found.kind === "obstacle") diagnostics.report(describeFound(lock, found));
    const leftover = await inspectLeftover(output, staging);
    if (leftover.kind === "foreign") diagnostics.report(leftover.finding);
    if (leftover.kind !== "switch") continue;
    const message = "An earlier run was stopped while it switched packages.";
    diagnostics.report({ code: "write/unfinished", message, place: { file: output } });
  }
}
