import { join } from "node:path";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../document/files.js";
import { manifestPath, parseManifest, printManifest } from "./manifest.js";
import { createInspector, type FolderEntry, isInsidePath } from "./outputFolder.js";

/** What has to happen to one file of the output folder. */
export type Change =
  | { readonly kind: "add"; readonly path: string; readonly text: string }
  | { readonly kind: "replace"; readonly path: string; readonly text: string; readonly before: Uint8Array }
  | { readonly kind: "keep"; readonly path: string }
  | { readonly kind: "remove"; readonly path: string; readonly before: Uint8Array };

/** How the folder becomes what it should be; when there are problems, it cannot. */
export interface ChangePlan {
  /** Sorted by path; the manifest is not among them. */
  readonly changes: readonly Change[];
  readonly manifest: Change;
  /** The paths of the manifest on disk that can be ours. */
  readonly previous: readonly string[];
  readonly problems: readonly Finding[];
}

/** Whether files that Clientwright did not write may be replaced. */
export type ForeignFiles = "refuse" | "overwrite";

/** Compares the folder with the files it should hold. Reads only. */
export async function planChanges(
  directory: string,
  files: readonly OutputFile[],
  foreignFiles: ForeignFiles,
): Promise<ChangePlan> {
  const inspect = createInspector(directory);
  const manifestEntry = await inspect(manifestPath);
  const listed = listedPaths(manifestEntry, directory);
  const problems: Finding[] = [];
  if (listed === undefined && foreignFiles === "refuse") problems.push(damagedManifest(directory));
  const previous = (listed ?? []).filter((path) => isInsidePath(path) && path !== manifestPath);
  const owned = new Set(foreignFiles === "overwrite" ? files.map(({ path }) => path) : previous);
  const changes: Change[] = [];
  for (const file of files) {
    const change = await planFile(file, { directory, inspect, owned });
    if ("kind" in change) changes.push(change);
    else problems.push(change);
  }
  changes.push(...(await planRemovals(previous, files, inspect)));
  changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest = compareEntry(
    { path: manifestPath, text: printManifest(files.map(({ path }) => path)) },
    manifestEntry,
  );
  return { changes, manifest, previous, problems };
}

interface Surroundings {
  readonly directory: string;
  readonly inspect: (path: string) => Promise<FolderEntry>;
  /** Paths whose files may be replaced. */
  readonly owned: ReadonlySet<string>;
}

async function planFile(file: OutputFile, { directory, inspect, owned }: Surroundings): Promise<Change | Finding> {
  if (!isInsidePath(file.path) || file.path === manifestPath) {
    return problemAt(file.path, "write/outside-folder", "This path does not stay below the output folder.");
  }
  const entry = await inspect(file.path);
  if (entry.kind === "link") return problemAt(entry.path, "write/symbolic-link", "This is a symbolic link.");
  if (entry.kind === "obstacle") {
    const isFile = entry.path === join(directory, file.path);
    const message = isFile ? "A file is to be written here." : "A folder for generated files has to be here.";
    return problemAt(entry.path, "write/foreign-file", message);
  }
  const change = compareEntry(file, entry);
  if (change.kind !== "replace" || owned.has(file.path)) return change;
  return problemAt(join(directory, file.path), "write/foreign-file", "Clientwright did not write this file.");
}

function compareEntry({ path, text }: { readonly path: string; readonly text: string }, entry: FolderEntry): Change {
  if (entry.kind !== "file") return { kind: "add", path, text };
  return Buffer.from(text).equals(entry.bytes)
    ? { kind: "keep", path }
    : { kind: "replace", path, text, before: entry.bytes };
}

/** A file of the last run that is no longer produced goes, unless something else than a file stands in its place. */
async function planRemovals(
  previous: readonly string[],
  files: readonly OutputFile[],
  inspect: Surroundings["inspect"],
): Promise<readonly Change[]> {
  const produced = new Set(files.map(({ path }) => path as string));
  const removals: Change[] = [];
  for (const path of new Set(previous)) {
    const entry = produced.has(path) ? undefined : await inspect(path);
    if (entry?.kind === "file") removals.push({ kind: "remove", path, before: entry.bytes });
  }
  return removals;
}

/** No manifest lists nothing; undefined is a damaged one. What is wrong with the folder itself, the files tell. */
function listedPaths(entry: FolderEntry, directory: string): readonly string[] | undefined {
  if (entry.kind === "absent") return [];
  if (entry.kind === "file") return parseManifest(Buffer.from(entry.bytes).toString());
  return entry.path === join(directory, manifestPath) ? undefined : [];
}

function damagedManifest(directory: string): Finding {
  return problemAt(join(directory, manifestPath), "write/manifest", "This is not a list of generated files.");
}

function problemAt(file: string, code: Finding["code"], message: string): Finding {
  return { code, message, place: { file } };
}
