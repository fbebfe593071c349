import { lstat, readdir, rm, rmdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { isGeneratedFolder } from "../folder/generatedName.js";
import { draftOfJournal, isOfDocument, isOfPackage, type Journal } from "./journal.js";
import { systemErrorCode } from "../folder/outputFolder.js";

/** What is in a staging folder; `path` is below it, with `/` between its parts. */
export interface StagedEntry {
  readonly path: string;
  /** `other` is a link, a pipe or a device. */
  readonly kind: "file" | "folder" | "other";
}

/** Lists what is in a staging folder; follows no link. Nothing where there is no such folder. */
export async function listStaged(staging: string): Promise<readonly StagedEntry[]> {
  const stats = await lstat(staging).catch(() => undefined);
  if (!stats?.isDirectory()) return [];
  const found = await readdir(staging, { recursive: true, withFileTypes: true });
  return found.map((entry) => ({
    path: relative(staging, join(entry.parentPath, entry.name)).split(sep).join("/"),
    kind: entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other",
  }));
}

/** The names of all files that a switch has in its staging folder at one time or another. */
export function stagedNames({ files, removals }: Pick<Journal, "files" | "removals">): ReadonlySet<string> {
  const fresh = Object.keys(files);
  const old = [...fresh, ...removals];
  return new Set([
    "journal.json",
    draftOfJournal,
    ...fresh.map((path) => `new/${path}`),
    ...old.map((path) => `old/${path}`),
  ]);
}

/**
 * What no run puts into its staging folder before there is a journal: anything but files with names of generated files, or
 * of one document and its table, and the folders around them. Such a folder may come with a checkout, or be somebody's.
 *
 * @returns the path of the first such thing
 */
export function findForeign(entries: readonly StagedEntry[]): string | undefined {
  const files = entries.filter(({ kind }) => kind === "file").flatMap(({ path }) => pathInOutput(path) ?? []);
  const isOurs = isOfDocument([...new Set(files)], []) ? () => true : (path: string) => isOfPackage([path], []);
  const isForeign = ({ path, kind }: StagedEntry): boolean => {
    const inside = pathInOutput(path);
    if (kind === "folder")
      return path !== "new" && path !== "old" && !(inside !== undefined && isGeneratedFolder(inside));
    if (kind === "other" || inside === undefined) return kind === "other" || path !== draftOfJournal;
    return !isOurs(inside);
  };
  return entries.find(isForeign)?.path;
}

/** The path that a staged file has or will have in the output. */
function pathInOutput(path: string): string | undefined {
  return /^(?:new|old)\/(.+)$/s.exec(path)?.[1];
}

/**
 * Removes files of these names, and folders that are empty then, the staging folder itself included. Never a whole tree:
 * whatever else somebody has put there stays, and the next run reports it.
 *
 * @throws the system's error
 */
export async function removeStaged(staging: string, names: ReadonlySet<string>): Promise<void> {
  const entries = await listStaged(staging);
  for (const { path, kind } of entries) {
    if (kind === "file" && names.has(path)) await rm(join(staging, path), { force: true });
  }
  const folders = entries.filter(({ kind }) => kind === "folder").map(({ path }) => path);
  // What is in a folder comes before it.
  for (const path of [...folders.sort().reverse(), ""]) await removeIfEmpty(join(staging, path));
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!stayingCodes.has(systemErrorCode(error) ?? "")) throw error;
  }
}

/** Something is in it, it is gone, or it has become something else. */
const stayingCodes: ReadonlySet<string> = new Set(["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"]);
