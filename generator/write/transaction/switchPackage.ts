import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { digestOf, type Journal, type Staging } from "./journal.js";

// Everything here is synchronous: between the first rename and the last nothing else of this process runs, so that a
// kill finds a mix of two packages only within the milliseconds that the system itself needs.

/**
 * Makes, or goes on making, the changes of a journal. Files go before files come, since on some systems `User.ts` and
 * `user.ts` are one name. What has been done before is not done again.
 *
 * @throws the system's error; call {@link undoSwitch} then
 */
export function carryOutSwitch(output: string, { fresh }: Staging, { removals, moves }: Journal): void {
  for (const path of removals) rmSync(join(output, path), { force: true });
  for (const path of moves) if (existsSync(join(fresh, path))) renameSync(join(fresh, path), join(output, path));
  for (const path of removals) removeEmptyFolders(join(output, path, ".."), join(output, path.split("/")[0] ?? ""));
}

/**
 * Puts the old package back, from any point of a switch.
 *
 * @throws the system's error; the journal and the backups must stay then
 */
export function undoSwitch(output: string, { fresh, old }: Staging, { removals, moves, files }: Journal): void {
  for (const [path, digest] of Object.entries(files)) {
    const [target, backup] = [join(output, path), join(old, path)];
    if (existsSync(backup)) renameSync(backup, target);
    else if (!existsSync(join(fresh, path)) && isOurs(target, digest)) rmSync(target);
  }
  for (const path of removals) {
    if (!existsSync(join(old, path))) continue;
    mkdirSync(dirname(join(output, path)), { recursive: true });
    renameSync(join(old, path), join(output, path));
  }
  for (const path of Object.keys(files)) {
    const folder = moves.find((move) => move !== path && (move === "" || path.startsWith(`${move}/`)));
    if (folder !== undefined) removeEmptyFolders(dirname(join(output, path)), join(output, folder));
  }
}

function isOurs(location: string, digest: string): boolean {
  return (
    lstatSync(location, { throwIfNoEntry: false })?.isFile() === true && digestOf(readFileSync(location)) === digest
  );
}

/** Removes a folder and those around it up to the outermost one, as far as they are empty. */
export function removeEmptyFolders(innermost: string, outermost: string): void {
  const end = resolve(outermost);
  for (let folder = resolve(innermost); folder === end || folder.startsWith(end + sep); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return; // Something is in it.
    }
  }
}
