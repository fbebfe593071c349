import type { Diagnostic } from "../diagnostics/index.js";
import type { ExitCode } from "./exitCode.js";

/** What the work of a command came to. */
export interface Outcome {
  /** The APIs in the order of the configuration, each with what is wrong with it. */
  readonly apis: readonly ApiOutcome[];
  /** `drifted`: `--check` found what is not up to date; `unconfigured`: there is no configuration to be used. */
  readonly state: "ran" | "drifted" | "unconfigured";
}

/** What a command found out about one API. */
export interface ApiOutcome {
  readonly diagnostics: readonly Diagnostic[];
}

/** An outcome, and what is known once the work is done. */
export type Ended<Result extends Outcome> = Result & {
  /** What is wrong outside of any one API. */
  readonly diagnostics: readonly Diagnostic[];
  readonly code: ExitCode;
  readonly milliseconds: number;
};

/** What every command prints with `--json`, beside what is its own. */
export interface CommandResult {
  /** True where the exit code is 0. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** How many diagnostics there are of each code. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A run that came to no outcome: the command line was not understood, or Clientwright has a bug. */
export interface FailedRun extends Pick<Ended<Outcome>, "diagnostics" | "code"> {
  /** The words of the command line. */
  readonly words: readonly string[];
}

/** What is wrong outside of any one API, and with each of them. */
interface Diagnosed {
  readonly diagnostics: readonly Diagnostic[];
  readonly apis: readonly ApiOutcome[];
}

/** Every diagnostic of a run, the APIs' in the order of the configuration. */
export function allDiagnostics({ diagnostics, apis }: Diagnosed): readonly Diagnostic[] {
  return [...diagnostics, ...apis.flatMap((api) => api.diagnostics)];
}
