import { excerptOf, printAnnotations, printTerminal, visibleText, type Diagnostic } from "../diagnostics/index.js";
import { coloursOf } from "./colours.js";
import { writeWorkflowCommands } from "./outputGuard.js";
import type { Surroundings } from "./surroundings.js";
import { startProgress, type Progress } from "./progress.js";

/** The way out for text: results go to stdout, everything for a person to stderr. */
export interface Terminal {
  /** A result, for a program or a file. */
  readonly result: (text: string) => void;
  /** A line for the person; nothing with `--quiet`. What would end the line or move the cursor is escaped. */
  readonly say: (line: string) => void;
  /** Errors and, without `--quiet`, warnings, the first places of each code; in GitHub Actions also as annotations. */
  readonly diagnose: (diagnostics: readonly Diagnostic[]) => void;
  /** Shows what is being done, until it is stopped; nothing with `--quiet`. */
  readonly progress: () => Progress;
}

/** The streams of the program, made quieter where that is asked for. */
export function openTerminal(volume: "quiet" | "normal", { stdout, stderr, env }: Surroundings): Terminal {
  const quiet = volume === "quiet";
  return {
    result: (text) => void stdout.write(text),
    say: (line) => {
      if (!quiet) stderr.write(`${visibleText(line)}\n`);
    },
    diagnose: (diagnostics) => {
      const shown = diagnostics.filter(({ severity }) => severity === "error" || (severity === "warning" && !quiet));
      if (shown.length === 0) return;
      stderr.write(`${printTerminal(shown, { amount: "excerpt", colours: coloursOf(stderr, env) })}\n`);
      if (env.GITHUB_ACTIONS === "true") {
        writeWorkflowCommands(stderr, printAnnotations(excerptOf(shown).shown));
      }
    },
    progress: () => startProgress(quiet ? undefined : stderr, env),
  };
}
