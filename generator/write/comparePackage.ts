import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../document/files.js";
import type { Difference } from "./difference.js";
import { pause, usualPatience } from "./transaction/outputLock.js";
import type { Change } from "./folder/change.js";
import { type ChangePlan, planChanges } from "./planChanges.js";
import { reportFailure } from "./transaction/reportFailure.js";
import { reportLeftovers, waitForSwitch } from "./transaction/waitForSwitch.js";

/**
 * Says what writing these files would change, sorted by path, the manifest included. Writes nothing and takes no lock.
 * What would keep {@link writePackage} from writing, such as a file that Clientwright did not write, is reported, and so
 * is what a killed run left halfway; the differences are returned all the same.
 */
export async function comparePackage(
  directory: string,
  files: readonly OutputFile[],
  diagnostics: Diagnostics,
): Promise<readonly Difference[]> {
  try {
    const plan = await planQuietly(directory, files, diagnostics);
    if (plan === undefined) return [];
    for (const finding of [...plan.problems, ...plan.remarks]) diagnostics.report(finding);
    await reportLeftovers(directory, diagnostics);
    return differencesOf(plan, files);
  } catch (error) {
    reportFailure(error, directory, diagnostics);
    return [];
  }
}

/** Who reads while another run switches packages may see some of each. So what differs has to be seen twice. */
async function planQuietly(
  directory: string,
  files: readonly OutputFile[],
  diagnostics: Diagnostics,
): Promise<ChangePlan | undefined> {
  const deadline = Date.now() + usualPatience;
  let seen: string | undefined;
  for (;;) {
    if (!(await waitForSwitch(directory, diagnostics))) return undefined;
    const plan = await planChanges(directory, files, "refuse");
    const differences = JSON.stringify([differencesOf(plan, files), plan.problems]);
    if (differences === "[[],[]]" || differences === seen || Date.now() > deadline) return plan;
    if (seen !== undefined) await pause();
    seen = differences;
  }
}

function differencesOf({ changes, manifest }: ChangePlan, files: readonly OutputFile[]): readonly Difference[] {
  const planned = new Set(changes.map(({ path }) => path));
  // What stands in the place of the others, a link or a folder, is not the file that should be there.
  const displaced = files
    .filter(({ path }) => !planned.has(path))
    .map((file): Change => ({ kind: "add", root: file.path, ...file }));
  return [...changes, ...displaced, manifest].sort((a, b) => (a.path < b.path ? -1 : 1)).flatMap(differenceOf);
}

function differenceOf(change: Change): readonly Difference[] {
  switch (change.kind) {
    case "add":
      return [{ kind: "added", path: change.path, after: change.text }];
    case "replace":
      return [{ kind: "changed", path: change.path, before: decode(change.before), after: change.text }];
    case "remove":
      return [{ kind: "removed", path: change.path, before: decode(change.before) }];
    case "keep":
      return [];
  }
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
