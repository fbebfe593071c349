import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../document/files.js";
import { printManifest } from "./manifest.js";
import { parentOf, systemErrorCode } from "./outputFolder.js";
import { type Change, type ChangePlan, planChanges } from "./planChanges.js";
import { makeChanges, removeEmptyFolders, type StagingArea, type Step, UnrestoredError } from "./switchFiles.js";

export interface WriteOptions {
  readonly diagnostics: Diagnostics;
  /** Also replace files that Clientwright did not write. Without it they are errors. */
  readonly force?: "overwrite";
}

/** What became of the files, as sorted paths below the output folder. The manifest is not among them. */
export interface WriteReport {
  readonly written: readonly string[];
  /** Already had these bytes; not touched, so that their times stay. */
  readonly unchanged: readonly string[];
  /** Written by an earlier run and no longer produced. */
  readonly removed: readonly string[];
}

/**
 * Brings an output folder to hold exactly these files, as far as they are ours: all of them or, on an error, none.
 * Everything is written to a staging folder within the output first and then renamed; what cannot be finished is put
 * back. The manifest `.clientwright.json` tells the next run which files are ours.
 *
 * @returns undefined when nothing was written; errors were reported then
 */
export async function writePackage(
  directory: string,
  files: readonly OutputFile[],
  { diagnostics, force }: WriteOptions,
): Promise<WriteReport | undefined> {
  try {
    const plan = await planChanges(directory, files, force ?? "refuse");
    plan.problems.forEach((problem) => {
      diagnostics.report(problem);
    });
    if (plan.problems.length > 0) return undefined;
    if (isPending(plan)) await carryOut(directory, plan);
    return reportOf(plan.changes);
  } catch (error) {
    reportFailure(error, directory, diagnostics);
    return undefined;
  }
}

function isPending({ changes, manifest }: ChangePlan): boolean {
  return [...changes, manifest].some(({ kind }) => kind !== "keep");
}

function reportOf(changes: readonly Change[]): WriteReport {
  const pathsOf = (...kinds: readonly Change["kind"][]): readonly string[] =>
    changes.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);
  return { written: pathsOf("add", "replace"), unchanged: pathsOf("keep"), removed: pathsOf("remove") };
}

async function carryOut(directory: string, plan: ChangePlan): Promise<void> {
  const outermost = await mkdir(directory, { recursive: true });
  try {
    await removeLeftovers(directory);
    await throughStaging(directory, plan);
  } catch (error) {
    if (outermost !== undefined) await removeEmptyFolders(directory, outermost);
    throw error;
  }
  for (const path of reportOf(plan.changes).removed) {
    const [top = ""] = path.split("/");
    await removeEmptyFolders(join(directory, parentOf(path)), join(directory, top));
  }
}

async function throughStaging(directory: string, plan: ChangePlan): Promise<void> {
  const staging = await mkdtemp(join(directory, stagingPrefix));
  try {
    const steps = listSteps(directory, staging, plan);
    for (const step of steps) await stageFile(step);
    await makeChanges(steps);
  } catch (error) {
    // What could not be put back must not be lost as well.
    if (!(error instanceof UnrestoredError)) await rm(staging, { recursive: true, force: true });
    throw error;
  }
  await rm(staging, { recursive: true, force: true });
}

/**
 * The changes in the order in which they are made. Before the first new file, the manifest claims all paths, old and
 * new: should the run be killed, the next one still knows what is ours. The final manifest comes last. Files go before
 * files come, since on some systems `User.ts` and `user.ts` are one name.
 */
function listSteps(directory: string, staging: string, { changes, manifest, previous }: ChangePlan): readonly Step[] {
  const area: StagingArea = { output: directory, fresh: join(staging, "new"), old: join(staging, "old") };
  const removals = changes.filter(({ kind }) => kind === "remove");
  const others = changes.filter(({ kind }) => kind !== "remove");
  const inOrder = [...removals, ...others, manifest].map((change): Step => ({ change, area }));
  const added = changes.filter(({ kind }) => kind === "add").map(({ path }) => path);
  if (added.length === 0 || (manifest.kind !== "add" && manifest.kind !== "replace")) return inOrder;
  const claim: Change = { ...manifest, text: printManifest([...previous, ...added]) };
  return [
    { change: claim, area: { ...area, fresh: join(staging, "claim"), old: join(staging, "claimed") } },
    ...inOrder,
  ];
}

async function stageFile({ change, area }: Step): Promise<void> {
  if (change.kind !== "add" && change.kind !== "replace") return;
  const target = join(area.fresh, change.path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, change.text);
}

const stagingPrefix = ".clientwright-staging-";

/** Younger staging folders may belong to a run that is still at work. */
const leftoverAge = 10 * 60 * 1000;

/** Removes staging folders of runs that were killed. */
async function removeLeftovers(directory: string): Promise<void> {
  const names = await readdir(directory);
  for (const name of names.filter((name) => name.startsWith(stagingPrefix))) {
    const { mtimeMs } = await stat(join(directory, name));
    if (Date.now() - mtimeMs > leftoverAge) await rm(join(directory, name), { recursive: true, force: true });
  }
}

function reportFailure(error: unknown, directory: string, diagnostics: Diagnostics): void {
  if (error instanceof UnrestoredError) {
    const message = `The old files are in the folder ${stagingPrefix}… of the output.`;
    diagnostics.report({ code: "write/incomplete", message, place: { file: directory } });
    return;
  }
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  const message = refusals.get(code) ?? `The system refused to write (${code}).`;
  diagnostics.report({ code: "write/failed", message, place: { file: directory } });
}

const refusals: ReadonlyMap<string, string> = new Map([
  ["EACCES", "There is no permission to write here."],
  ["EPERM", "There is no permission to write here."],
  ["EROFS", "The file system is read-only."],
  ["ENOSPC", "The disk is full."],
  ["EDQUOT", "The disk quota is used up."],
  ["ENOTDIR", "A part of this path is not a folder."],
  ["EEXIST", "A part of this path is not a folder."],
]);
