import { collectFor, type ApiConfig, type PackageConfig } from "../config/index.js";
import {
  createDiagnostics,
  type Diagnostic,
  type DiagnosticsCollector,
  type Strictness,
} from "../diagnostics/index.js";
import { exitCode, exitCodeOf, type ExitCode } from "./exitCode.js";
import { allDiagnostics, type Ended, type Outcome } from "./outcome.js";
import type { Progress } from "./progress.js";
import type { Surroundings } from "./surroundings.js";
import { openTerminal, type Terminal } from "./terminal.js";

/** A command: what it does, and how what it came to is printed. */
export interface CommandRun<Result extends Outcome, Json extends object> {
  readonly flags: CommonFlags;
  /** Gives an exit code where it has printed everything by itself. */
  readonly work: (run: Run) => Result | Promise<Result | ExitCode>;
  /** The last lines for a person; none unless given. */
  readonly printSummary?: (ended: Ended<Result>) => readonly string[];
  /** The result as text; empty unless given. */
  readonly printText?: (ended: Ended<Result>) => string;
  /** The result with `--json`. */
  readonly jsonOf?: (ended: Ended<Result>) => Json;
}

/** What the command lines of several commands can say. */
export interface CommonFlags {
  readonly strict?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** What the work of a command is given. */
export interface Run {
  /** Collects what is wrong outside of any one API: with the command line, the configuration, the writing. */
  readonly diagnostics: DiagnosticsCollector;
  /** Collects what is wrong with one API, as strictly as the flags and the configuration want it. */
  readonly collectFor: (api: ApiConfig, config: PackageConfig) => DiagnosticsCollector;
  readonly fails: Strictness["fails"];
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/** Does the work of a command and prints what came of it: diagnostics, then a summary, then the result. */
export async function runCommand<Result extends Outcome, Json extends object>(
  { flags, work, printSummary, printText, jsonOf }: CommandRun<Result, Json>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const started = performance.now();
  const run = startRun(flags, surroundings);
  const outcome = await finishWork(work, run);
  if (typeof outcome === "number") return outcome;
  const diagnostics = run.diagnostics.list();
  const all = allDiagnostics({ ...outcome, diagnostics });
  const code = codeOf(outcome, all);
  const ended = { ...outcome, diagnostics, code, milliseconds: performance.now() - started };
  const { terminal } = run;
  terminal.diagnose(all);
  printSummary?.(ended).forEach(terminal.say);
  terminal.result(flags.json && jsonOf ? printJson(jsonOf(ended)) : (printText?.(ended) ?? ""));
  return code;
}

async function finishWork<Result>(work: (run: Run) => Result | Promise<Result>, run: Run): Promise<Result> {
  try {
    return await work(run);
  } finally {
    run.progress.stop();
  }
}

function startRun(flags: CommonFlags, surroundings: Surroundings): Run {
  const terminal = openTerminal(flags.quiet ? "quiet" : "normal", surroundings);
  const fails = flags.strict ? "everything" : "errors";
  return {
    diagnostics: createDiagnostics(),
    collectFor: (api, config) => collectFor(api, config, fails),
    fails,
    terminal,
    progress: terminal.progress(),
  };
}

function codeOf({ state }: Outcome, diagnostics: readonly Diagnostic[]): ExitCode {
  // Without a configuration, whatever is wrong is wrong with it, its syntax too.
  if (state === "unconfigured") return exitCode.usage;
  const failure = exitCodeOf(diagnostics);
  return failure === exitCode.done && state === "drifted" ? exitCode.drift : failure;
}

/** JSON as a result: indented, with a line end. */
export function printJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
