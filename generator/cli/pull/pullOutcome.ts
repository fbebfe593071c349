import type { Diagnostic } from "../../diagnostics/index.js";
import type { Recovery } from "../../pages/index.js";
import type { DocumentReport } from "../../write/index.js";

/** What a run of `pull` says of one API. */
export interface PullReport {
  readonly name: string;
  /** The document, as a path from the folder of the process. */
  readonly file: string;
  /** What the pages gave; undefined where no document could be made of them. */
  readonly recovery?: Recovery;
  /** What became of the document and its table, or would; undefined where they were not to be touched. */
  readonly files?: DocumentReport;
  /** With `--check`, what would change in the document, as a unified diff; else what did, where edits went with it. */
  readonly diff: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run of `pull` came to; with `--json` it is printed as {@link printPullJson} says. */
export interface PullOutcome {
  readonly mode: "write" | "check";
  readonly apis: readonly PullReport[];
  /** What is wrong outside of any one API: the command line, the configuration. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Every diagnostic of a run, the APIs' in the order of the configuration. */
export function diagnosticsOfPull({ diagnostics, apis }: PullOutcome): readonly Diagnostic[] {
  return [...diagnostics, ...apis.flatMap((api) => api.diagnostics)];
}

/** Whether `--check` found a document that is not what would be pulled. Tables alone do not count: their lines shift. */
export function hasMoved({ mode, apis }: PullOutcome): boolean {
  return mode === "check" && apis.some(({ files }) => files?.document === "written");
}
