import { guessesOf, sourcesFileOf, type Recovery } from "../../pages/index.js";
import type { ExitCode } from "../exitCode.js";
import { printPullResult } from "./printPullResult.js";
import { diagnosticsOfPull, type PullOutcome, type PullReport } from "./pullOutcome.js";

/**
 * The outcome of `pull` as JSON, one document on stdout. The keys are a promise; places are `file:line:column`:
 *
 * ```text
 * ok           true where the exit code is 0
 * apis[]       name, file, table: the document and its table of sources
 *              state, tableState: "written" or "unchanged"; with --check, what they would be; null where not touched
 *              kind: "rebuilt" or "copied"; null, as all that follows, where no document could be made
 *              original: what was copied, or null
 *              pages[]: location, format, outcome, reason (null where there is none)
 *              operations[], missing[]: title, method, path, target, place
 *              conflicts[]: pointer, differences[], chosen, others[], policy
 *              guesses[], losses[]: format, sentence
 *              diagnostics[]
 *              diff: the unified diff of the document, with --check or where edits of it went
 * diagnostics  those that belong to no API
 * counts       how many diagnostics there are of each code
 * ```
 */
export function printPullJson(outcome: PullOutcome, code: ExitCode): string {
  const apis = outcome.apis.map((api) => describeApi(api, outcome.mode));
  return printPullResult(apis, { own: outcome.diagnostics, all: diagnosticsOfPull(outcome) }, code);
}

function describeApi({ name, file, files, recovery, diagnostics, diff }: PullReport, mode: PullOutcome["mode"]) {
  return {
    name,
    file,
    table: sourcesFileOf(file),
    state: files?.document ?? null,
    tableState: files?.table ?? null,
    ...describeRecovery(recovery),
    diagnostics,
    ...((mode === "check" || diff !== "") && { diff }),
  };
}

const nothing = { kind: null, original: null, pages: null, operations: null, missing: null, conflicts: null };

function describeRecovery(recovery: Recovery | undefined) {
  if (recovery === undefined) return { ...nothing, guesses: null, losses: null };
  const { kind, original, pages, operations, missing, conflicts, losses } = recovery;
  return {
    kind,
    original: original?.location ?? null,
    pages: pages.map(({ location, format = null, outcome, reason = null }) => ({ location, format, outcome, reason })),
    operations,
    missing: missing.map(({ title = null, method = null, path = null, target = null, place }) => {
      return { title, method, path, target, place: placeText(place) };
    }),
    conflicts: conflicts.map(({ pointer, differences, chosen, others, policy }) => {
      return { pointer, differences, chosen: placeText(chosen), others: others.map(placeText), policy };
    }),
    guesses: guessesOf(recovery),
    losses,
  };
}

function placeText({ file, line, column }: Recovery["conflicts"][number]["chosen"]): string {
  return `${file}:${line}:${column}`;
}
