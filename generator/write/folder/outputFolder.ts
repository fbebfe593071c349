import type { Stats } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";

/** What stands at a path of the output folder. */
export type FolderEntry =
  /** `root` is the outermost part of the path that does not exist; `""` is the output folder itself. */
  | { readonly kind: "absent"; readonly root: string }
  /** `identity` is the same for two names of one file. */
  | { readonly kind: "file"; readonly bytes: Uint8Array; readonly identity: string }
  /** The path or a folder above it, up to the output folder itself, is a symbolic link. */
  | { readonly kind: "link"; readonly path: string }
  /** A folder or device, or a file where a folder should be. */
  | { readonly kind: "obstacle"; readonly path: string };

/**
 * Whether a path stays below the folder it is joined to, on every system: `/` between its parts, none of them empty,
 * `.` or `..`, no drive letters, no backslashes.
 */
export function isInsidePath(path: string): boolean {
  return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[\\:\u0000]/.test(part));
}

/** The same for two paths that systems take for one which ignore case or ways of writing accents. */
export function foldCase(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** Looks at the paths of one output folder, and at each folder once. Never follows a link below the folder's parent. */
export function createInspector(directory: string): (path: string) => Promise<FolderEntry> {
  const folders = new Map<string, Promise<FolderEntry | "folder">>();
  const inspectFolder = (path: string): Promise<FolderEntry | "folder"> => {
    const known = folders.get(path);
    if (known) return known;
    const found = lookAtFolder(path);
    folders.set(path, found);
    return found;
  };
  const lookAtFolder = async (path: string): Promise<FolderEntry | "folder"> => {
    const above = path === "" ? "folder" : await inspectFolder(parentOf(path));
    if (above !== "folder") return above;
    const stats = await statsOf(join(directory, path));
    if (!stats) return { kind: "absent", root: path };
    if (stats.isSymbolicLink()) return { kind: "link", path: join(directory, path) };
    return stats.isDirectory() ? "folder" : { kind: "obstacle", path: join(directory, path) };
  };
  return async (path) => {
    const above = await inspectFolder(parentOf(path));
    return above === "folder" ? lookAtFile(directory, path) : above;
  };
}

async function lookAtFile(directory: string, path: string): Promise<FolderEntry> {
  const location = join(directory, path);
  const stats = await statsOf(location);
  if (!stats) return { kind: "absent", root: path };
  if (stats.isSymbolicLink()) return { kind: "link", path: location };
  if (!stats.isFile()) return { kind: "obstacle", path: location };
  return { kind: "file", bytes: await readFile(location), identity: `${stats.dev}:${stats.ino}` };
}

async function statsOf(location: string): Promise<Stats | undefined> {
  try {
    return await lstat(location);
  } catch (error) {
    // Where names are shorter than elsewhere, as in encrypted folders, no file of a longer one can be.
    if (["ENOENT", "ENAMETOOLONG"].includes(systemErrorCode(error) ?? "")) return undefined;
    throw error;
  }
}

/** Whether anything stands at a location, a link to nowhere too. */
export async function isThere(location: string): Promise<boolean> {
  return lstat(location).then(
    () => true,
    () => false,
  );
}

/** The folder of a path; `""` is the output folder itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** `ENOSPC` and the like; undefined for what is not an answer of the system. */
export function systemErrorCode(error: unknown): string | undefined {
  const { code, syscall } = Object(error) as { readonly code?: unknown; readonly syscall?: unknown };
  return typeof code === "string" && typeof syscall === "string" ? code : undefined;
}

/** Whether a location is a folder or in it, both without links. */
export function isBelow(folder: string, location: string): boolean {
  const way = relative(folder, location);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
