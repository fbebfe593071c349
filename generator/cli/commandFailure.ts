import type { CommanderError } from "commander";
import { createDiagnostics, visibleText, type DiagnosticCode } from "../diagnostics/index.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { nothingDone } from "./generate/outcome.js";
import { printJson } from "./generate/printJson.js";
import { printPullResult } from "./pull/printPullResult.js";
import type { Environment } from "./surroundings.js";

/** Why a command came to no outcome, and how that is reported. */
export interface CommandFailure {
  readonly code: ExitCode;
  /** For stderr. */
  readonly text: string;
  /** The result for the program that asked for JSON; the words are those of the command line. */
  readonly json: (words: readonly string[]) => string;
}

/** A command line that was not understood; the parser has reported it on stderr already. */
export function describeMisuse({ message }: CommanderError): CommandFailure {
  const sentence = message.replace(/^error: /, "").replaceAll("\n", " ");
  return { code: exitCode.usage, text: "", json: resultWith("cli/misuse", sentence, exitCode.usage) };
}

/** A mistake of ours: whatever was thrown. `DEBUG=clientwright` shows the stack. */
export function describeBug(error: unknown, env: Environment): CommandFailure {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const debug = env.DEBUG === "clientwright";
  const lines = [
    `Clientwright failed unexpectedly: ${visibleText(message)}`,
    "This is a bug. Please report it, if possible with the document and the configuration.",
    debug && stack !== undefined ? stack : "DEBUG=clientwright shows where it happened.",
  ];
  return {
    code: exitCode.bug,
    text: `${lines.join("\n")}\n`,
    json: resultWith("cli/bug", message, exitCode.bug),
  };
}

function resultWith(code: DiagnosticCode, message: string, exit: ExitCode): CommandFailure["json"] {
  return (words) => {
    const diagnostics = createDiagnostics();
    diagnostics.report({ code, message });
    const nothing = nothingDone(words.includes("--check") ? { check: true } : {});
    const outcome = { ...nothing, diagnostics: diagnostics.list() };
    if (words[0] !== "pull") return printJson(outcome, exit);
    return printPullResult([], { own: outcome.diagnostics, all: outcome.diagnostics }, exit);
  };
}
