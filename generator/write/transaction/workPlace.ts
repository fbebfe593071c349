import { constants } from "node:fs";
import { access, lstat, mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isThere, systemErrorCode } from "../folder/outputFolder.js";

/** Where a run prepares what it will put into one output folder, on the same file system as that folder. */
export interface WorkPlace {
  /** The file that keeps two runs apart. */
  readonly lock: string;
  /** New files, backups of old ones and the journal; only the holder of the lock touches it. */
  readonly staging: string;
}

/** Beside the output, so that a run that is killed leaves no trace in the package. */
function placeBeside(output: string): WorkPlace {
  const folder = resolve(output);
  const prefix = join(dirname(folder), `.${basename(folder)}.clientwright-`);
  return { lock: `${prefix}lock`, staging: `${prefix}staging` };
}

/** In the output, for one that is a mount point or whose parent nobody may write to. */
export function placeWithin(output: string): WorkPlace {
  const prefix = join(resolve(output), ".clientwright-");
  return { lock: `${prefix}lock`, staging: `${prefix}staging` };
}

/** Every place where an earlier run may have left something. */
export function allPlaces(output: string): readonly WorkPlace[] {
  return dirname(resolve(output)) === resolve(output)
    ? [placeWithin(output)]
    : [placeBeside(output), placeWithin(output)];
}

/** Where to work for an output: beside it as long as that can be renamed into it. */
export async function chooseWorkPlace(output: string): Promise<WorkPlace> {
  const folder = resolve(output);
  const parent = dirname(folder);
  const own = await lstat(folder).catch(() => undefined);
  if (parent === folder) return placeWithin(output);
  if (!own?.isDirectory()) return placeBeside(output);
  const isWritable = await access(parent, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable && own.dev === (await lstat(parent)).dev ? placeBeside(output) : placeWithin(output);
}

/**
 * Makes a folder and those around it that are missing.
 *
 * @returns the outermost folder that was made, undefined when all were there
 */
export async function makeFolders(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    // Not `recursive`, which never ends where the system says "no such folder" of a parent that is there, as in /proc.
    if (systemErrorCode(error) === "EEXIST") return undefined;
    if (systemErrorCode(error) !== "ENOENT" || (await isThere(dirname(folder)))) throw error;
    const outermost = await makeFolders(dirname(folder));
    await mkdir(folder);
    return outermost ?? folder;
  }
}
