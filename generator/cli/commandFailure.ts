import type { CommanderError } from "commander";
import { visibleText, type Finding } from "../diagnostics/index.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import type { Environment } from "./surroundings.js";

/** Why a command came to no outcome, and how that is reported. */
export interface CommandFailure {
  readonly code: ExitCode;
  /** For stderr. */
  readonly text: string;
  /** For the result, where the command line asks for JSON. */
  readonly finding: Finding;
}

/** A command line that was not understood; the parser has reported it on stderr already. */
export function describeMisuse({ message }: CommanderError): CommandFailure {
  const sentence = message.replace(/^error: /, "").replaceAll("\n", " ");
  return { code: exitCode.usage, text: "", finding: { code: "cli/misuse", message: sentence } };
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
  return { code: exitCode.bug, text: `${lines.join("\n")}\n`, finding: { code: "cli/bug", message } };
}
