import type { Dirent } from "node:fs";
import { readdir, readlink, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";

/** What stands at a path, as far as it may be known. */
export type GateResult =
  /** A file that may be read, by its path without symbolic links. */
  | { readonly kind: "file"; readonly path: string }
  /** `similar`: the name of the same letters in the other case that is there. */
  | { readonly kind: "missing"; readonly similar?: string }
  | { readonly kind: "refused" };

/** Looks for a file; see {@link openFolders}. */
export type FolderGate = (path: string) => Promise<GateResult>;

interface Folder {
  readonly written: string;
  readonly real: string;
}

/** More symbolic links on one way than any system follows. */
const maximumLinks = 40;

/**
 * A gate that lets paths in some folders through and nothing else. It goes down from the folder name by name and looks
 * only at what it has found to be inside: of a path that leads out, by `..` or by a symbolic link, nothing outside is
 * touched. Names must be written exactly, so that the answer is the same on every system.
 */
export async function openFolders(paths: readonly string[]): Promise<FolderGate> {
  const folders = (await Promise.all(paths.map(openFolder))).flat();
  const lists = new Map<string, Promise<ReadonlyMap<string, Dirent>>>();
  const listOf = (path: string): Promise<ReadonlyMap<string, Dirent>> => {
    const known = lists.get(path) ?? listFolder(path);
    lists.set(path, known);
    return known;
  };
  return async (path) => {
    let links = 0;
    let place = enter(folders, path);
    while (place !== undefined) {
      const step = await stepDown(place, listOf);
      if (step.kind !== "link") return step;
      if (++links > maximumLinks) return { kind: "missing" };
      place = enter(folders, step.path);
    }
    return { kind: "refused" };
  };
}

async function openFolder(path: string): Promise<Folder[]> {
  try {
    return [{ written: resolve(path), real: await realpath(path) }];
  } catch {
    return []; // A folder that is not there allows nothing.
  }
}

/** A path as a folder that is free of symbolic links, and the names that lead down from it. */
interface Place {
  readonly folder: string;
  readonly names: readonly string[];
}

function enter(folders: readonly Folder[], path: string): Place | undefined {
  if (path.includes("\0")) return undefined;
  for (const { written, real } of folders) {
    for (const base of [written, real]) {
      const way = relative(base, path);
      const isInside = way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
      if (isInside) return { folder: real, names: way.split(sep).filter((name) => name !== "") };
    }
  }
  return undefined;
}

type Step = GateResult | { readonly kind: "link"; readonly path: string };

/** Goes down to the end, or to the first symbolic link. */
async function stepDown(
  { folder, names }: Place,
  listOf: (path: string) => Promise<ReadonlyMap<string, Dirent>>,
): Promise<Step> {
  let current = folder;
  for (const [index, name] of names.entries()) {
    const entries = await listOf(current);
    const entry = entries.get(name);
    const path = join(current, name);
    if (entry === undefined) return missing(name, entries.keys());
    const rest = names.slice(index + 1);
    if (entry.isSymbolicLink()) return { kind: "link", path: join(resolve(current, await readlink(path)), ...rest) };
    if (entry.isFile() && rest.length === 0) return { kind: "file", path };
    if (!entry.isDirectory()) return { kind: "missing" };
    current = path;
  }
  return { kind: "missing" };
}

function missing(name: string, names: Iterable<string>): GateResult {
  const similar = [...names].find((other) => other.toLowerCase() === name.toLowerCase());
  return similar === undefined ? { kind: "missing" } : { kind: "missing", similar };
}

async function listFolder(path: string): Promise<ReadonlyMap<string, Dirent>> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return new Map(entries.map((entry) => [entry.name, entry]));
  } catch {
    return new Map();
  }
}
