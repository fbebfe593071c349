import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import { hostname } from "node:os";
import { kill, pid as ownPid } from "node:process";
import { systemErrorCode } from "../folder/outputFolder.js";
import { parseJsonText } from "../folder/parseJsonText.js";

/** What has the name of a lock. */
export type FoundLock =
  | { readonly kind: "absent" }
  /** `age` is in milliseconds since it was made. */
  | { readonly kind: "lock"; readonly text: string; readonly age: number; readonly owner: LockOwner }
  /** Made and not written: its run is about to do that, or was killed before. */
  | { readonly kind: "silent"; readonly text: string; readonly age: number }
  /** A file that Clientwright did not write. */
  | { readonly kind: "foreign" }
  /** A symbolic link. */
  | { readonly kind: "link" }
  /** A folder, a pipe or a device. */
  | { readonly kind: "obstacle" };

/** The process that wrote a lock. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
}

/** A lock of this age, in milliseconds, is nobody's any more, whatever its host says. */
const longestHold = 10 * 60_000;

/** Where a system has no hard links, a lock is made first and then written. That takes no longer than this, in milliseconds. */
const longestSilence = 5_000;

/** No lock of ours is longer, in bytes. */
const longestText = 4096;

/** The bytes of a lock of this process. `run` is different for each of its locks. */
export function printLock(run: string): string {
  return JSON.stringify({ pid: ownPid, host: hostname(), run });
}

/**
 * Reads a lock. Follows no link and opens nothing but files: opening a pipe would wait for somebody who writes to it.
 *
 * @throws the system's error
 */
export async function readLock(path: string): Promise<FoundLock> {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return { kind: "link" };
    if (!stats.isFile()) return { kind: "obstacle" };
    if (stats.size > longestText) return { kind: "foreign" };
    return describeLock(await readWithoutLinks(path), Date.now() - stats.mtimeMs);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return { kind: "absent" };
    throw error;
  }
}

/** Whether no process has this lock any more, so that it can be taken over. */
export function isStale(found: FoundLock): found is FoundLock & { readonly kind: "lock" | "silent" } {
  if (found.kind === "silent") return found.age > longestSilence;
  if (found.kind !== "lock") return false;
  return found.age > longestHold || (found.owner.host === hostname() && !isRunning(found.owner.pid));
}

async function readWithoutLinks(path: string): Promise<string> {
  // Windows does not know these flags.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as Readonly<Record<string, number | undefined>>;
  const file = await open(path, (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
  try {
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

function describeLock(text: string, age: number): FoundLock {
  if (text === "") return { kind: "silent", text, age };
  const { pid, host } = Object(parseJsonText(text)) as { readonly pid?: unknown; readonly host?: unknown };
  if (!Number.isSafeInteger(pid) || Number(pid) <= 0 || typeof host !== "string") return { kind: "foreign" };
  return { kind: "lock", text, age, owner: { pid: Number(pid), host } };
}

function isRunning(owner: number): boolean {
  try {
    kill(owner, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === "EPERM"; // It runs and belongs to somebody else.
  }
}
