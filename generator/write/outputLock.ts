import { randomUUID } from "node:crypto";
import { link, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { kill, pid } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { systemErrorCode } from "./outputFolder.js";
import { parseJson } from "./parseJson.js";

/** The right to change an output folder. */
export interface OutputLock {
  /** False when somebody has removed or replaced the lock. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** How long a run waits for another one, in milliseconds; writing takes well under a second. */
const usualPatience = 10_000;

/** A lock of this age, in milliseconds, is nobody's any more, whatever its host says. */
const longestHold = 10 * 60_000;

/** A lock that does not say whose it is comes from a system without hard links: its owner is about to write it. */
const longestSilence = 5_000;

/**
 * Takes the lock of an output folder, waiting for a run that has it. The lock of a process that is gone is taken over,
 * which is reported.
 *
 * @returns undefined when another run keeps it too long; that is reported
 * @throws the system's error when there can be no lock file here
 */
export async function acquireLock(
  path: string,
  diagnostics: Diagnostics,
  patience = usualPatience,
): Promise<OutputLock | undefined> {
  const text = JSON.stringify({ pid, host: hostname(), run: randomUUID() });
  const deadline = Date.now() + patience;
  while (!(await createLock(path, text))) {
    const found = await readLock(path);
    if (!found) continue;
    if (isStale(found)) {
      if (await removeStale(path, found)) reportStale(path, found, diagnostics);
    } else if (Date.now() > deadline) {
      diagnostics.report({
        code: "write/locked",
        message: `${nameOwner(found)} is writing here.`,
        place: { file: path },
      });
      return undefined;
    } else await sleep(20 + Math.random() * 30);
  }
  await removeDrafts(path);
  const isHeld = async (): Promise<boolean> => (await readLock(path))?.text === text;
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

interface FoundLock {
  readonly text: string;
  /** Milliseconds since it was made. */
  readonly age: number;
  readonly owner: { readonly pid: number; readonly host: string } | undefined;
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

/** Removes what runs left that were killed while they took the lock. One that is alive makes its draft anew. */
async function removeDrafts(path: string): Promise<void> {
  const prefix = `${basename(path)}-`;
  const names = await readdir(dirname(path));
  for (const name of names.filter((name) => name.startsWith(prefix))) {
    await rm(join(dirname(path), name), { force: true });
  }
}

async function readLock(path: string): Promise<FoundLock | undefined> {
  try {
    const text = await readFile(path, "utf8");
    return { text, age: Date.now() - (await stat(path)).mtimeMs, owner: parseOwner(text) };
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function parseOwner(text: string): FoundLock["owner"] {
  const { pid, host } = Object(parseJson(text)) as { readonly pid?: unknown; readonly host?: unknown };
  return Number.isSafeInteger(pid) && Number(pid) > 0 && typeof host === "string"
    ? { pid: Number(pid), host }
    : undefined;
}

function isStale({ age, owner }: FoundLock): boolean {
  if (age > longestHold) return true;
  if (!owner) return age > longestSilence;
  return owner.host === hostname() && !isRunning(owner.pid);
}

function isRunning(owner: number): boolean {
  try {
    kill(owner, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === "EPERM"; // It runs and belongs to somebody else.
  }
}

/**
 * Moves a stale lock away. Of several runs that judge one lock stale, one moves it; whoever finds that it has moved the
 * fresh lock of another run puts it back.
 */
async function removeStale(path: string, stale: FoundLock): Promise<boolean> {
  const aside = `${path}-${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return false;
    throw error;
  }
  const isTheStaleOne = (await readLock(aside))?.text === stale.text;
  if (!isTheStaleOne) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return isTheStaleOne;
}

function nameOwner({ owner }: FoundLock): string {
  return owner ? `Process ${owner.pid} on ${owner.host}` : "Another run";
}

function reportStale(path: string, found: FoundLock, diagnostics: Diagnostics): void {
  const message = `${nameOwner(found)} left its lock behind; it was removed.`;
  diagnostics.report({ code: "write/stale-lock", message, place: { file: path } });
}
