import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { describeBug, describeMisuse, type CommandFailure } from "./commandFailure.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { generateCommand } from "./generateCommand.js";
import { initCommand } from "./initCommand.js";
import { pullCommand } from "./pullCommand.js";

/** Runs the program and returns the code for the shell. Never throws: an exception is a bug of ours and is reported as one. */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const program = new Command("clientwright")
    .description("One npm package of typed clients from a folder of OpenAPI documents.")
    .version(ownVersion())
    .showHelpAfterError("(--help tells what there is)");
  for (const command of [generateCommand, pullCommand, initCommand]) {
    program.addCommand(command((outcome) => (code = outcome)).copyInheritedSettings(program));
  }
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.done;
    return reportFailure(error instanceof CommanderError ? describeMisuse(error) : describeBug(error), words);
  }
}

/**
 * Ends the process because of what was thrown outside of {@link runProgram}, and reports it as a bug of ours. Whoever
 * stopped reading, as `head` does, gets no report.
 */
export function endWithBug(error: NodeJS.ErrnoException, words: readonly string[]): never {
  if (error.code === "EPIPE") process.exit(exitCode.write);
  process.exit(reportFailure(describeBug(error), words));
}

function reportFailure({ code, text, json }: CommandFailure, words: readonly string[]): ExitCode {
  if (words.includes("--json")) process.stdout.write(json(words));
  process.stderr.write(text);
  return code;
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}
