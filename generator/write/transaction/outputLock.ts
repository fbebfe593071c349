import { randomUUID } from "node:crypto";
import { link, lstat, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Diagnostics, Finding } from "../../diagnostics/diagnostic.js";
import { type FoundLock, isStale, printLock, readLock } from "./foundLock.js";
import { systemErrorCode } from "../folder/outputFolder.js";
import type { WorkPlace } from "./workPlace.js";

/** The right to change an output folder. */
export interface OutputLock {
  /** False when somebody has removed or replaced the lock. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** The right to change an output folder, and where to prepare the change. */
export interface Hold {
  readonly place: WorkPlace;
  readonly lock: OutputLock;
}

/** How long a run waits for another one, in milliseconds; writing takes well under a second. */
export const usualPatience = 10_000;

/**
 * Takes the lock of an output folder, waiting for a run that has it. The lock of a process that is gone is taken over,
 * which is reported. What no run can have made there, a link or a folder, is reported at once.
 *
 * @returns undefined when another run keeps it too long; that is reported
 * @throws the system's error when there can be no lock file here
 */
export async function acquireLock(
  path: string,
  diagnostics: Diagnostics,
  patience = usualPatience,
): Promise<OutputLock | undefined> {
  const text = printLock(randomUUID());
  const deadline = Date.now() + patience;
  while (!(await createLock(path, text))) {
    const found = await readLock(path);
    const isOver = found.kind === "link" || found.kind === "obstacle" || Date.now() > deadline;
    if (isOver) {
      diagnostics.report(describeFound(path, found));
      return undefined;
    }
    if (isStale(found) && (await removeStale(path, found.text))) reportStale(path, found, diagnostics);
    await pause();
  }
  await removeDrafts(path);
  const isHeld = async (): Promise<boolean> => {
    const found = await readLock(path);
    return found.kind === "lock" && found.text === text;
  };
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

/** Between two looks at a lock. Runs that wait for the same lock look at different times. */
export function pause(): Promise<void> {
  return sleep(20 + Math.random() * 30);
}

/** A second name for a file that is already written: the lock never exists without its text. */
async function createLock(path: string, text: string): Promise<boolean> {
  const draft = `${path}-${randomUUID()}`;
  await writeFile(draft, text, { flag: "wx" });
  try {
    await link(draft, path).catch(async (error: unknown) => {
      if (lostRaces.has(systemErrorCode(error) ?? "")) throw error;
      await writeFile(path, text, { flag: "wx" }); // No hard links here.
    });
    return true;
  } catch (error) {
    if (lostRaces.has(systemErrorCode(error) ?? "")) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** There is a lock, or its holder has removed the draft of ours. */
const lostRaces: ReadonlySet<string> = new Set(["EEXIST", "ENOENT"]);

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Removes what runs left that were killed while they took the lock. One that is alive makes its draft anew. */
async function removeDrafts(path: string): Promise<void> {
  const [folder, prefix] = [dirname(path), `${basename(path)}-`];
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(prefix) && uuid.test(name.slice(prefix.length)))) {
    const stats = await lstat(join(folder, name)).catch(() => undefined);
    // What cannot be removed does no harm, and must not keep the lock from being used and released.
    if (stats?.isFile()) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/**
 * Moves a stale lock away. Of several runs that judge one lock stale, one moves it; whoever finds that it has moved the
 * fresh lock of another run puts it back.
 */
async function removeStale(path: string, staleText: string): Promise<boolean> {
  const aside = `${path}-${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return false;
    throw error;
  }
  const moved = await readLock(aside);
  const isTheStaleOne = "text" in moved && moved.text === staleText;
  if (!isTheStaleOne) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return isTheStaleOne;
}

/** What keeps a run from writing, by what has the name of the lock. */
export function describeFound(path: string, found: FoundLock): Finding {
  const place = { file: path };
  switch (found.kind) {
    case "link":
      return { code: "write/symbolic-link", message: "This is a symbolic link.", place };
    case "obstacle":
      return { code: "write/foreign-file", message: "The lock of this output has to be here.", place };
    case "foreign":
      return { code: "write/locked", message: "This is not a lock that Clientwright wrote.", place };
    case "absent":
    case "silent":
    case "lock":
      return { code: "write/locked", message: `${nameOwner(found)} is writing here.`, place };
  }
}

function nameOwner(found: FoundLock): string {
  return found.kind === "lock" ? `Process ${found.owner.pid} on ${found.owner.host}` : "Another run";
}

function reportStale(path: string, found: FoundLock, diagnostics: Diagnostics): void {
  const message = `${nameOwner(found)} left its lock behind; it was removed.`;
  diagnostics.report({ code: "write/stale-lock", message, place: { file: path } });
}
