import pc from "picocolors";
import { excerptOf, printAnnotations, printTerminal, type Diagnostic } from "../diagnostics/index.js";
import { startProgress, type Progress } from "./progress.js";

/** The way out for text: results go to stdout, everything for a person to stderr. */
export interface Terminal {
  /** A result, for a program or a file. */
  readonly result: (text: string) => void;
  /** A line for the person; nothing with `--quiet`. */
  readonly say: (line: string) => void;
  /** A line that even `--quiet` shows. */
  readonly complain: (line: string) => void;
  /** Errors and, without `--quiet`, warnings, the first places of each code; in GitHub Actions also as annotations. */
  readonly diagnose: (diagnostics: readonly Diagnostic[]) => void;
  /** Shows what is being done, until it is stopped; nothing with `--quiet`. */
  readonly progress: () => Progress;
}

/** The streams and the environment of this process, made quieter where that is asked for. */
export function openTerminal(volume: "quiet" | "normal"): Terminal {
  const quiet = volume === "quiet";
  const complain = (line: string) => void process.stderr.write(`${line}\n`);
  return {
    result: (text) => void process.stdout.write(text),
    say: (line) => {
      if (!quiet) complain(line);
    },
    complain,
    diagnose: (diagnostics) => {
      const shown = diagnostics.filter(({ severity }) => severity === "error" || (severity === "warning" && !quiet));
      if (shown.length === 0) return;
      process.stderr.write(`${printTerminal(shown, { amount: "excerpt", colours: coloursOf(process.stderr) })}\n`);
      if (process.env.GITHUB_ACTIONS === "true") process.stderr.write(printAnnotations(excerptOf(shown).shown));
    },
    progress: () => startProgress(quiet ? undefined : process.stderr),
  };
}

/**
 * picocolors looks at stdout, but the text goes to stderr: a redirected stderr gets colours only where they are forced.
 */
function coloursOf(stream: NodeJS.WriteStream): "always" | "never" {
  const forced = process.env.FORCE_COLOR !== undefined;
  return pc.isColorSupported && (stream.isTTY || forced) ? "always" : "never";
}
