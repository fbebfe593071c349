import type { Diagnostic } from "../diagnostics/index.js";

/** What the program returns to the shell. */
export const exitCode = {
  done: 0,
  /** `--check` found that the output is not what would be generated. */
  drift: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** A document cannot be used. */
  spec: 3,
  /** The output cannot be written. */
  write: 4,
  /** A mistake of ours. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The exit code that the errors among the diagnostics ask for: what prevents a run first counts. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const areas = new Set(
    diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code.split("/")[0]),
  );
  if (areas.size === 0) return exitCode.done;
  if (areas.has("config") || areas.has("cli")) return exitCode.usage;
  return areas.size === 1 && areas.has("write") ? exitCode.write : exitCode.spec;
}
