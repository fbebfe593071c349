import { realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Diagnostics, Finding } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../document/files.js";
import { findOrphans, type ListedFolder } from "./findOrphans.js";
import { isGeneratedName } from "./folder/generatedName.js";
import { digestOfText, type Manifest, manifestPath, parseManifest, printManifest } from "./folder/manifest.js";
import { type Change, compareEntry, problemAt } from "./folder/change.js";
import { createInspector, type FolderEntry, foldCase, isBelow } from "./folder/outputFolder.js";

/** How the folder becomes what it should be; when there are problems, it cannot. */
export interface ChangePlan {
  /** Sorted by path; the manifest is not among them, nor is a file in whose place no file can be. */
  readonly changes: readonly Change[];
  readonly manifest: Change;
  readonly problems: readonly Finding[];
  /** What the manifest names and is left where it is. */
  readonly remarks: readonly Finding[];
}

/** Whether files that Clientwright did not write may be replaced. */
export type ForeignFiles = "refuse" | "overwrite";

/** What a write reports to, and what it may replace. */
export interface WriteOptions {
  readonly diagnostics: Diagnostics;
  /** Also replace files that Clientwright did not write. Without it they are errors. */
  readonly force?: "overwrite";
}

/** Compares the folder with the files it should hold. Reads only. */
export async function planChanges(
  directory: string,
  files: readonly OutputFile[],
  foreignFiles: ForeignFiles,
): Promise<ChangePlan> {
  const inspect = createInspector(directory);
  const manifestEntry = await inspect(manifestPath);
  const listed = readManifest(manifestEntry, directory);
  const problems: Finding[] = [...findCollisions(files)];
  if (listed === undefined && foreignFiles === "refuse") problems.push(damagedManifest(directory));
  const previous: Manifest = listed ?? new Map<string, string>();
  const orphans = await findOrphans({ directory, inspect, previous }, files);
  const surroundings: Surroundings = {
    directory,
    inspect,
    previous,
    namesakes: new Map(orphans.removals.map(({ path }) => [foldCase(path), path])),
    edits: (await holdsWorkingFolder(directory)) ? "keep" : "replace",
  };
  const changes: Change[] = [...orphans.removals];
  for (const file of files) {
    const { change, problem } = await planFile(file, surroundings, foreignFiles);
    if (change) changes.push(change);
    if (problem) problems.push(problem);
  }
  changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  const digests = files.map(({ path, text, digest }) => [path, digest ?? digestOfText(text)] as const);
  const manifest = compareEntry({ path: manifestPath, text: printManifest(new Map(digests)) }, manifestEntry);
  return { changes, manifest, problems, remarks: orphans.remarks };
}

interface Surroundings extends ListedFolder {
  /** Files of the manifest that go, by their folded case. */
  readonly namesakes: ReadonlyMap<string, string>;
  /** Whether a file of the manifest with other content than Clientwright wrote is replaced. */
  readonly edits: "keep" | "replace";
}

/** What becomes of one file, and what forbids it. */
interface PlannedFile {
  readonly change?: Change;
  readonly problem?: Finding;
}

async function planFile(
  file: OutputFile,
  surroundings: Surroundings,
  foreignFiles: ForeignFiles,
): Promise<PlannedFile> {
  const { directory, inspect, namesakes } = surroundings;
  const target = join(directory, file.path);
  if (!isGeneratedName(file.path)) {
    return { problem: problemAt(file.path, "write/outside-folder", "Files of a package do not have this path.") };
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
  const foreign = change.kind === "replace" && foreignFiles === "refuse" ? whyForeign(change, surroundings) : undefined;
  return foreign === undefined ? { change } : { change, problem: problemAt(target, "write/foreign-file", foreign) };
}

/**
 * Why a file may not be replaced; undefined where it may. A generated file that was edited is written anew. But in a
 * folder that holds a whole project, a manifest that came with it could name the user's own README or package.json.
 */
function whyForeign({ path, before }: Extract<Change, { kind: "replace" }>, folder: Surroundings): string | undefined {
  const digest = folder.previous.get(path);
  if (digest === undefined) return "Clientwright did not write this file.";
  if (folder.edits === "replace" || digestOfText(before) === digest) return undefined;
  return "This is not what Clientwright wrote here.";
}

/** Whether the folder is the one that Clientwright was started in, or one around it. */
async function holdsWorkingFolder(directory: string): Promise<boolean> {
  const folder = await realpath(directory).catch(() => resolve(directory));
  return isBelow(folder, await realpath("."));
}

function isSameFile(one: FolderEntry, other: FolderEntry): boolean {
  return one.kind === "file" && other.kind === "file" && one.identity === other.identity;
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

/** No manifest lists nothing; undefined is a damaged one. What is wrong with the folder itself, the files show. */
function readManifest(entry: FolderEntry, directory: string): Manifest | undefined {
  if (entry.kind === "absent") return new Map();
  if (entry.kind === "file") return parseManifest(Buffer.from(entry.bytes).toString());
  return entry.path === join(directory, manifestPath) ? undefined : new Map();
}

function damagedManifest(directory: string): Finding {
  return problemAt(join(directory, manifestPath), "write/manifest", "This is not a list of generated files.");
}
