import type { CommanderError } from "commander";
import { countByCode, createDiagnostics, visibleText, type DiagnosticCode } from "../diagnostics/index.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { nothingDone } from "./generate/generateOutcome.js";
import { jsonOfGenerate } from "./generate/printGenerate.js";
import type { PullResult } from "./pull/printPull.js";
import { printJson } from "./runCommand.js";
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
    const collected = createDiagnostics();
    collected.report({ code, message });
    const diagnostics = collected.list();
    if (words[0] === "pull") {
      const result: PullResult = { ok: false, apis: [], diagnostics, counts: countByCode(diagnostics) };
      return printJson(result);
    }
    const nothing = nothingDone(words.includes("--check") ? "check" : "write");
    return printJson(jsonOfGenerate({ ...nothing, diagnostics, code: exit, milliseconds: 0 }));
  };
}
