import { createHash } from "node:crypto";
import { join } from "node:path";
import { isInsidePath } from "./outputFolder.js";
import { parseJson } from "./parseJson.js";

/**
 * What a switch from the old package to the new one does, complete enough to go on with it after a kill. Paths are below
 * the output folder; `""` is that folder itself.
 */
export interface Journal {
  /** Old files that go. */
  readonly removals: readonly string[];
  /** What is renamed into its place: files, and whole folders that did not exist before. In this order. */
  readonly moves: readonly string[];
  /** Every new file and the digest of its bytes. */
  readonly files: Readonly<Record<string, string>>;
}

/** The parts of a staging folder. */
export interface Staging {
  readonly journal: string;
  /** New files, at the paths that they will have. */
  readonly fresh: string;
  /** Second names of the files that are replaced or removed. */
  readonly old: string;
}

/** Names the parts of a staging folder. */
export function partsOf(staging: string): Staging {
  return { journal: join(staging, "journal.json"), fresh: join(staging, "new"), old: join(staging, "old") };
}

/** The digest of a file's bytes. */
export function digestOf(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes of a journal. */
export function printJournal(journal: Journal): string {
  return `${JSON.stringify({ note: "Clientwright was switching packages. The next run goes on with it.", ...journal })}\n`;
}

/** A journal whose paths all stay below the output folder, or undefined for any other text. */
export function parseJournal(text: string): Journal | undefined {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) return undefined;
  const { removals, moves, files } = value as { readonly [Key in keyof Journal]?: unknown };
  if (!isListOfPaths(removals) || !isListOfPaths(moves)) return undefined;
  if (typeof files !== "object" || files === null || Array.isArray(files)) return undefined;
  const digests = Object.entries(files as Record<string, unknown>);
  if (!digests.every(([path, digest]) => isInsidePath(path) && typeof digest === "string")) return undefined;
  const isCovered = (path: string): boolean => moves.some((move) => covers(move, path));
  if (!digests.every(([path]) => isCovered(path)) || removals.includes("")) return undefined;
  return { removals, moves, files: Object.fromEntries(digests) as Record<string, string> };
}

/** Whether a path is the moved file or lies in the moved folder. */
export function covers(move: string, path: string): boolean {
  return move === "" || path === move || path.startsWith(`${move}/`);
}

function isListOfPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((path) => typeof path === "string" && (path === "" || isInsidePath(path)));
}
