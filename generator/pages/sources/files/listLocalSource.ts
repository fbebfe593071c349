import { readdir, type Dirent } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { isPageFile } from "./pageFiles.js";

/** What a source that is no URL stands for. Paths are absolute. */
export type LocalSource =
  | { readonly kind: "file"; readonly folder: string; readonly path: string }
  /** Files below a folder, sorted; their paths start from it and have `/` between their parts. */
  | {
      readonly kind: "files";
      readonly folder: string;
      readonly paths: readonly string[];
      /** Files that are there and are no pages. */
      readonly skipped: readonly string[];
    }
  | { readonly kind: "none"; readonly reason: string };

/** Deeper folders are not entered. */
const maximumDepth = 32;

/**
 * Finds the files of a source: one file, the pages of a folder and below, or what matches a pattern. What is there by
 * the very name is meant, also where that has signs of a pattern: `[id].mdx`. Folders whose names start with a dot and
 * those of installed packages are left out, and links to folders are not followed.
 *
 * @param folder where relative sources start; absolute
 * @throws the reason of the signal, where that ended the search
 */
export async function listLocalSource(source: string, folder: string, signal?: AbortSignal): Promise<LocalSource> {
  const path = resolve(folder, source);
  const kind = await kindOf(path);
  if (kind === "file") return { kind: "file", folder: dirname(path), path };
  if (kind === "folder") return await listFiles({ folder: path, pattern: "**/*" }, isPageFile, signal);
  if (kind === "other") return { kind: "none", reason: "This is neither a file nor a folder." };
  const pattern = source.split(sep).join("/");
  if (!isDynamicPattern(pattern)) return { kind: "none", reason: "There is no such file or folder." };
  return await listFiles(splitPattern(pattern, folder), filterOf(pattern), signal);
}

async function kindOf(path: string): Promise<"file" | "folder" | "other" | "missing"> {
  try {
    const found = await stat(path);
    if (found.isFile()) return "file";
    return found.isDirectory() ? "folder" : "other";
  } catch {
    return "missing";
  }
}

interface Search {
  /** Absolute. */
  readonly folder: string;
  readonly pattern: string;
}

/** The folder that a pattern names before its first sign of one is where it is searched. */
function splitPattern(pattern: string, folder: string): Search {
  const parts = pattern.split("/");
  const first = parts.findIndex((part) => isDynamicPattern(part));
  const fixed = parts.slice(0, first).join("/");
  const start = fixed === "" && pattern.startsWith("/") ? "/" : fixed;
  return { folder: resolve(folder, start), pattern: parts.slice(first).join("/") };
}

/** A pattern that says how names end means what it matches; `docs/**` means pages. */
function filterOf(pattern: string): (path: string) => boolean {
  const last = pattern.slice(pattern.lastIndexOf("/") + 1);
  return /\.[^.*]*$/.test(last) ? () => true : isPageFile;
}

async function listFiles(
  { folder, pattern }: Search,
  isPage: (path: string) => boolean,
  signal: AbortSignal | undefined,
): Promise<LocalSource> {
  const found = await glob(pattern, {
    cwd: folder,
    deep: maximumDepth,
    ignore: ["**/node_modules/**"],
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: listLinksAsFiles as typeof readdir },
    ...(signal !== undefined && { signal }),
  });
  // The search ends silently where it is aborted, as if there was nothing.
  signal?.throwIfAborted();
  const names = found.filter((path) => !path.startsWith("../")).sort();
  const paths = names.filter(isPage);
  const skipped = names.filter((path) => !isPage(path));
  if (paths.length > 0) return { kind: "files", folder, paths, skipped };
  const reason = pattern === "**/*" ? "No file of this folder can be a page." : "No page matches this pattern.";
  return { kind: "none", reason };
}

/** The entries of a folder are wanted, not their names alone. */
interface EntryOptions {
  readonly withFileTypes: true;
}

/**
 * Lists a folder for the search, which would leave links out silently or follow them wherever they lead. As files
 * they are matched by name only; whether one is read is decided where it is opened.
 */
function listLinksAsFiles(
  path: string,
  options: EntryOptions,
  take: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
): void {
  readdir(path, options, (error, entries) => {
    // Without a list there is nothing: a folder that may not be entered.
    const listed = (entries as Dirent[] | undefined) ?? [];
    take(
      error,
      listed.map((entry) => (entry.isSymbolicLink() ? asFile(entry) : entry)),
    );
  });
}

function asFile(entry: Dirent): Dirent {
  const no = (): boolean => false;
  return Object.assign(Object.create(entry) as Dirent, { isSymbolicLink: no, isDirectory: no, isFile: () => true });
}

/** The absolute path of a file of a source. */
export function pathBelow(folder: string, path: string): string {
  return join(folder, ...path.split("/"));
}
