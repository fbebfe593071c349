import type { Diagnostic } from "../../diagnostics/index.js";
import type { ApiReport } from "../../generatePackage.js";

/** Which files a run touched, or with `--check` would touch; paths below the output folder. */
export interface FileReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** What a run of `generate` came to; with `--json` it is printed as {@link printJson} says. */
export interface Outcome {
  readonly mode: "write" | "check";
  /** The folder of the package; undefined where no configuration could be used. */
  readonly output: string | undefined;
  readonly apis: readonly ApiReport[];
  /** What is wrong outside of any one document: the command line, the configuration, the writing. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: FileReport;
  /** With `--check`, all that would change, as a unified diff. */
  readonly diff: string;
}

/** Nothing was touched. */
export const noFiles: FileReport = { written: [], unchanged: [], removed: [] };

/** The outcome of a run that has not begun. */
export function nothingDone({ check }: { readonly check?: true }): Outcome {
  return { mode: check ? "check" : "write", output: undefined, apis: [], diagnostics: [], files: noFiles, diff: "" };
}

/** Every diagnostic of a run, the documents' in the order of the configuration. */
export function allDiagnostics({ diagnostics, apis }: Outcome): readonly Diagnostic[] {
  return [...diagnostics, ...apis.flatMap((api) => api.diagnostics)];
}

/** True where `--check` found that the output is not what would be generated. */
export function hasDrifted({ files, mode }: Outcome): boolean {
  return mode === "check" && files.written.length + files.removed.length > 0;
}
