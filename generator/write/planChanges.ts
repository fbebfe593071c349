import { join } from "node:path";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../document/files.js";
import { manifestPath, parseManifest, printManifest } from "./manifest.js";
import { createInspector, type FolderEntry, foldCase, isInsidePath } from "./outputFolder.js";

/** What has to happen to one file of the output folder. */
export type Change =
  /** `root` is the path, or the outermost folder above it that does not exist yet; `""` is the output folder itself. */
  | { readonly kind: "add"; readonly path: string; readonly root: string; readonly text: string }
  | { readonly kind: "replace"; readonly path: string; readonly text: string; readonly before: Uint8Array }
  | { readonly kind: "keep"; readonly path: string }
  | { readonly kind: "remove"; readonly path: string; readonly before: Uint8Array };

/** How the folder becomes what it should be; when there are problems, it cannot. */
export interface ChangePlan {
  /** Sorted by path; the manifest is not among them, nor is a file in whose place no file can be. */
  readonly changes: readonly Change[];
  readonly manifest: Change;
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
  const problems: Finding[] = [...findCollisions(files)];
  if (listed === undefined && foreignFiles === "refuse") problems.push(damagedManifest(directory));
  const previous = new Set((listed ?? []).filter((path) => isInsidePath(path) && path !== manifestPath));
  const surroundings: Surroundings = { directory, inspect, previous, namesakes: findNamesakes(previous, files) };
  const changes: Change[] = [];
  for (const file of files) {
    const { change, problem } = await planFile(file, surroundings, foreignFiles);
    if (change) changes.push(change);
    if (problem) problems.push(problem);
  }
  changes.push(...(await planRemovals(surroundings, files)));
  changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest = compareEntry(
    { path: manifestPath, text: printManifest(files.map(({ path }) => path)) },
    manifestEntry,
  );
  return { changes, manifest, problems };
}

interface Surroundings {
  readonly directory: string;
  readonly inspect: (path: string) => Promise<FolderEntry>;
  /** The paths of the manifest on disk that can be ours. */
  readonly previous: ReadonlySet<string>;
  /** Paths of the manifest that are no longer produced, by their folded case. */
  readonly namesakes: ReadonlyMap<string, string>;
}

/** What becomes of one file, and what forbids it. */
interface PlannedFile {
  readonly change?: Change;
  readonly problem?: Finding;
}

async function planFile(
  file: OutputFile,
  { directory, inspect, previous, namesakes }: Surroundings,
  foreignFiles: ForeignFiles,
): Promise<PlannedFile> {
  const target = join(directory, file.path);
  if (!isInsidePath(file.path) || file.path === manifestPath) {
    return {
      problem: problemAt(file.path, "write/outside-folder", "This path does not stay below the output folder."),
    };
  }
  const entry = await inspect(file.path);
  if (entry.kind === "link")
    return { problem: problemAt(entry.path, "write/symbolic-link", "This is a symbolic link.") };
  if (entry.kind === "obstacle") {
    const message =
      entry.path === target ? "A file is to be written here." : "A folder for generated files has to be here.";
    return { problem: problemAt(entry.path, "write/foreign-file", message) };
  }
  const namesake = namesakes.get(foldCase(file.path));
  // Where case does not count in names, the old name goes first and the new one comes like one that was not there.
  if (namesake !== undefined && isSameFile(entry, await inspect(namesake))) {
    return { change: { kind: "add", path: file.path, root: file.path, text: file.text } };
  }
  const change = compareEntry(file, entry);
  if (change.kind !== "replace" || previous.has(file.path) || foreignFiles === "overwrite") return { change };
  return { change, problem: problemAt(target, "write/foreign-file", "Clientwright did not write this file.") };
}

function isSameFile(one: FolderEntry, other: FolderEntry): boolean {
  return one.kind === "file" && other.kind === "file" && one.identity === other.identity;
}

/** What has to happen to a file, by what stands in its place. */
export function compareEntry(
  { path, text }: { readonly path: string; readonly text: string },
  entry: FolderEntry,
): Change {
  if (entry.kind !== "file") return { kind: "add", path, root: entry.kind === "absent" ? entry.root : path, text };
  return Buffer.from(text).equals(entry.bytes)
    ? { kind: "keep", path }
    : { kind: "replace", path, text, before: entry.bytes };
}

/** A file of the last run that is no longer produced goes, unless something else than a file stands in its place. */
async function planRemovals(
  { previous, inspect }: Surroundings,
  files: readonly OutputFile[],
): Promise<readonly Change[]> {
  const produced = new Set(files.map(({ path }) => path as string));
  const removals: Change[] = [];
  for (const path of previous) {
    const entry = produced.has(path) ? undefined : await inspect(path);
    if (entry?.kind === "file") removals.push({ kind: "remove", path, before: entry.bytes });
  }
  return removals;
}

function findNamesakes(previous: ReadonlySet<string>, files: readonly OutputFile[]): ReadonlyMap<string, string> {
  const produced = new Set(files.map(({ path }) => path as string));
  return new Map([...previous].filter((path) => !produced.has(path)).map((path) => [foldCase(path), path]));
}

/** Two files that many systems take for one: the second would replace the first. */
function findCollisions(files: readonly OutputFile[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const earlier = seen.get(foldCase(path));
    seen.set(foldCase(path), path);
    if (earlier === undefined) return [];
    return [problemAt(path, "write/name-collision", `"${earlier}" and "${path}" are one name on many systems.`)];
  });
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

/** A problem with the file at a path. */
export function problemAt(file: string, code: Finding["code"], message: string): Finding {
  return { code, message, place: { file } };
}
