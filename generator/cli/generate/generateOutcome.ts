import type { ApiReport } from "../../generatePackage.js";
import type { Outcome } from "../outcome.js";

/** What a run of `generate` came to. */
export interface GenerateOutcome extends Outcome {
  readonly mode: "write" | "check";
  /** The folder of the package; undefined where no configuration could be used. */
  readonly output: string | undefined;
  readonly apis: readonly ApiReport[];
  readonly files: FileReport;
  /** With `--check`, all that would change, as a unified diff. */
  readonly diff: string;
}

/** Which files a run touched, or with `--check` would touch; paths below the output folder. */
export interface FileReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** The outcome of a run without a configuration. */
export function nothingDone(mode: GenerateOutcome["mode"]): GenerateOutcome {
  const files: FileReport = { written: [], unchanged: [], removed: [] };
  return { state: "unconfigured", mode, output: undefined, apis: [], files, diff: "" };
}
