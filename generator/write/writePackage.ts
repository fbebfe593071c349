import type { OutputFile } from "../document/files.js";
import { carryOut } from "./transaction/carryOut.js";
import { finishSwitchIn, holdOutput } from "./transaction/holdOutput.js";
import { hasLeftovers } from "./transaction/leftovers.js";
import type { Change } from "./folder/change.js";
import { type ChangePlan, planChanges, type WriteOptions } from "./planChanges.js";
import { reportFailure } from "./transaction/reportFailure.js";

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
 * Everything is written to a staging folder beside the output first, then a journal, then all is renamed in one go; what
 * cannot be finished is put back, and after a kill the next run finishes it. A lock keeps other runs out meanwhile. The
 * manifest `.clientwright.json` lists for the next run which files are ours.
 *
 * @returns undefined when nothing was written; errors were reported then
 */
export async function writePackage(
  directory: string,
  files: readonly OutputFile[],
  { diagnostics, force }: WriteOptions,
): Promise<WriteReport | undefined> {
  try {
    const plan = (): Promise<ChangePlan> => planChanges(directory, files, force ?? "refuse");
    if (!(await finishSwitchIn(directory, diagnostics))) return undefined;
    const first = await plan();
    const isNothingToDo = !isPending(first) && first.problems.length === 0;
    if (isNothingToDo && !(await hasLeftovers(directory))) return reportOf(first.changes);
    return await holdOutput(directory, diagnostics, async (hold) => {
      const current = await plan();
      for (const finding of [...current.problems, ...current.remarks]) diagnostics.report(finding);
      if (current.problems.length > 0) return undefined;
      const { changes, manifest } = current;
      const planned = { kind: "package", changes: [...changes, manifest] } as const;
      const isDone = !isPending(current) || (await carryOut(directory, planned, { hold, diagnostics }));
      return isDone ? reportOf(changes) : undefined;
    });
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
