import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { describeBug, describeMisuse } from "./commandFailure.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { generateCommand } from "./generateCommand.js";
import { initCommand } from "./initCommand.js";
import { pullCommand } from "./pullCommand.js";

/** Runs the program and answers the code for the shell. Never throws: an exception is a bug of ours and is told as one. */
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
    const failure = error instanceof CommanderError ? describeMisuse(error) : describeBug(error);
    if (words.includes("--json")) process.stdout.write(failure.json(words));
    process.stderr.write(failure.text);
    return failure.code;
  }
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}
