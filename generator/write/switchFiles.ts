import { copyFile, link, mkdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { Change } from "./planChanges.js";

/** Puts one step back. */
type Undo = () => Promise<void>;

/** Where the new bytes are taken from and the old ones kept until all is done, on the same file system as the output. */
export interface StagingArea {
  readonly output: string;
  readonly fresh: string;
  readonly old: string;
}

/** A change and where its bytes are. */
export interface Step {
  readonly change: Change;
  readonly area: StagingArea;
}

/** Neither could all changes be made nor those that were made be undone. The old bytes are still in the staging area. */
export class UnrestoredError extends Error {
  override name = "UnrestoredError";
}

/**
 * Makes changes in the output folder one after the other, each by a single rename. When one fails, those before it are
 * undone and its error is thrown; an {@link UnrestoredError} when that fails too.
 */
export async function makeChanges(steps: readonly Step[]): Promise<void> {
  const undos: Undo[] = [];
  try {
    for (const step of steps) undos.push(await makeChange(step));
  } catch (error) {
    await undoAll(undos, error);
    throw error;
  }
}

async function undoAll(undos: readonly Undo[], cause: unknown): Promise<void> {
  const failures: unknown[] = [];
  for (const undo of [...undos].reverse()) await undo().catch((failure: unknown) => failures.push(failure));
  if (failures.length > 0) throw new UnrestoredError(`${failures.length} changes could not be undone`, { cause });
}

async function makeChange({ change, area }: Step): Promise<Undo> {
  switch (change.kind) {
    case "add":
      return addFile(change.path, area);
    case "replace":
      return replaceFile(change.path, area);
    case "remove":
      return removeFile(change.path, area);
    case "keep":
      return () => Promise.resolve();
  }
}

async function addFile(path: string, { output, fresh }: StagingArea): Promise<Undo> {
  const target = join(output, path);
  const outermost = await mkdir(dirname(target), { recursive: true });
  const removeNewFolders = async (): Promise<void> => {
    if (outermost !== undefined) await removeEmptyFolders(dirname(target), outermost);
  };
  try {
    await rename(join(fresh, path), target);
  } catch (error) {
    await removeNewFolders();
    throw error;
  }
  return async () => {
    await rm(target, { force: true });
    await removeNewFolders();
  };
}

async function replaceFile(path: string, { output, fresh, old }: StagingArea): Promise<Undo> {
  const [target, kept] = [join(output, path), join(old, path)];
  await mkdir(dirname(kept), { recursive: true });
  await keepFile(target, kept);
  await rename(join(fresh, path), target);
  return () => rename(kept, target);
}

async function removeFile(path: string, { output, old }: StagingArea): Promise<Undo> {
  const [target, kept] = [join(output, path), join(old, path)];
  await mkdir(dirname(kept), { recursive: true });
  await rename(target, kept);
  return () => rename(kept, target);
}

/** A second name for the same file, so that nothing is copied and times stay; a copy where there are no hard links. */
async function keepFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}

/** Removes a folder and those around it up to the outermost one, as far as they are empty. */
export async function removeEmptyFolders(innermost: string, outermost: string): Promise<void> {
  const end = resolve(outermost);
  for (let folder = resolve(innermost); folder === end || folder.startsWith(end + sep); folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return; // Something is in it.
    }
  }
}
