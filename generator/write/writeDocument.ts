import { dirname, sep } from "node:path";
import type { DiagnosticsCollector } from "../diagnostics/createDiagnostics.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { carryOut } from "./transaction/carryOut.js";
import type { Difference } from "./difference.js";
import { finishSwitchIn, holdOutput } from "./transaction/holdOutput.js";
import { hasLeftovers } from "./transaction/leftovers.js";
import type { Change } from "./folder/change.js";
import { type DocumentFiles, type DocumentPlan, planDocument } from "./planDocument.js";
import { reportFailure } from "./transaction/reportFailure.js";
import { reportLeftovers, waitForSwitch } from "./transaction/waitForSwitch.js";
import type { WriteOptions } from "./planChanges.js";

/** What became of the files of a document, or with `compareDocument` would become of them. */
export interface DocumentReport {
  readonly document: "written" | "unchanged";
  readonly table: "written" | "unchanged";
}

/** As for a package; the collector knows whether warnings are errors. */
export type DocumentOptions = WriteOptions & { readonly diagnostics: DiagnosticsCollector };

/**
 * Brings a document and its table to these texts: both or, on an error, none, as {@link writePackage} does with a whole
 * package. Their folder is made where it is missing. What another one wrote is not replaced unless that is asked for.
 *
 * @returns undefined when nothing was written; errors were reported then
 */
export async function writeDocument(
  files: DocumentFiles,
  { diagnostics, force }: DocumentOptions,
): Promise<DocumentComparison | undefined> {
  const foreignFiles = force ?? "refuse";
  const folder = dirname(files.document.path);
  try {
    if (!(await finishSwitchIn(folder, diagnostics))) return undefined;
    const first = await planDocument(files, foreignFiles);
    if (isUpToDate(first) && !(await hasLeftovers(folder))) return reportOf(first);
    return await holdOutput(folder, diagnostics, async (hold) => {
      const plan = await planDocument(files, foreignFiles);
      for (const problem of [...plan.problems, ...plan.warnings]) diagnostics.report(problem);
      // With warnings that count as errors nothing is written either.
      if (plan.problems.length > 0 || (plan.warnings.length > 0 && diagnostics.hasErrors())) return undefined;
      const planned = { kind: "document", changes: changesOf(plan) } as const;
      const isDone = isUpToDate(plan) || (await carryOut(folder, planned, { hold, diagnostics }));
      if (!isDone) return undefined;
      return { ...reportOf(plan), ...(plan.warnings.length > 0 && differenceOf(plan.document, files.document.path)) };
    });
  } catch (error) {
    reportFailure(error, folder, diagnostics);
    return undefined;
  }
}

/**
 * How a document differs from what would be written; the difference has the document's own path. Of a document that was
 * written it is there only where edits of somebody else went.
 */
export interface DocumentComparison extends DocumentReport {
  readonly difference?: Difference;
}

/**
 * Says what {@link writeDocument} would change; writes nothing and takes no lock. What would keep it from writing is
 * reported, and so is what a killed run left halfway; the
 * difference is returned all the same.
 *
 * @returns undefined when the files cannot be compared; errors were reported then
 */
export async function compareDocument(
  files: DocumentFiles,
  diagnostics: Diagnostics,
): Promise<DocumentComparison | undefined> {
  const folder = dirname(files.document.path);
  try {
    if (!(await waitForSwitch(folder, diagnostics))) return undefined;
    await reportLeftovers(folder, diagnostics);
    const plan = await planDocument(files, "refuse");
    for (const problem of [...plan.problems, ...plan.warnings]) diagnostics.report(problem);
    if (plan.document === undefined || plan.table === undefined) return undefined;
    return { ...reportOf(plan), ...differenceOf(plan.document, files.document.path) };
  } catch (error) {
    reportFailure(error, folder, diagnostics);
    return undefined;
  }
}

function isUpToDate(plan: DocumentPlan): boolean {
  return plan.problems.length === 0 && changesOf(plan).every(({ kind }) => kind === "keep");
}

/** The document is what counts, so it comes last. */
function changesOf({ document, table }: DocumentPlan): readonly Change[] {
  return [table, document].filter((change) => change !== undefined);
}

function reportOf({ document, table }: DocumentPlan): DocumentReport {
  const stateOf = (change: Change | undefined) => (change?.kind === "keep" ? "unchanged" : "written");
  return { document: stateOf(document), table: stateOf(table) };
}

function differenceOf(change: Change | undefined, file: string): Pick<DocumentComparison, "difference"> {
  const path = file.split(sep).join("/");
  if (change?.kind === "add") return { difference: { kind: "added", path, after: change.text } };
  if (change?.kind !== "replace") return {};
  const before = Buffer.from(change.before).toString();
  return { difference: { kind: "changed", path, before, after: change.text } };
}
