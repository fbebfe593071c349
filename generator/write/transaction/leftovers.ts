import { isThere } from "../folder/outputFolder.js";
import { partsOf } from "./journal.js";
import { allPlaces } from "./workPlace.js";

/** Whether a run is putting its files in place here, or was killed while it did. */
export async function hasJournal(output: string): Promise<boolean> {
  for (const { staging } of allPlaces(output)) if (await isThere(partsOf(staging).journal)) return true;
  return false;
}

/** Whether another run is at work here, or a killed one has left something. */
export async function hasLeftovers(output: string): Promise<boolean> {
  for (const { lock, staging } of allPlaces(output)) if ((await isThere(lock)) || (await isThere(staging))) return true;
  return false;
}
