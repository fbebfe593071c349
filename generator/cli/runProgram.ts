import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { exitCode, type ExitCode } from "./exitCode.js";
import { generateCommand } from "./generateCommand.js";
import { initCommand } from "./initCommand.js";

/** Runs the program and answers the code for the shell. Never throws: an exception is a bug of ours and is told as one. */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const program = new Command("clientwright")
    .description("One npm package of typed clients from a folder of OpenAPI documents.")
    .version(ownVersion())
    .showHelpAfterError("(--help tells what there is)");
  for (const command of [generateCommand, initCommand]) {
    program.addCommand(command((outcome) => (code = outcome)).copyInheritedSettings(program));
  }
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    return tellBug(error);
  }
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}

function tellBug(error: unknown): ExitCode {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const debug = process.env.DEBUG === "clientwright";
  process.stderr.write(
    [
      `Clientwright failed unexpectedly: ${message}`,
      "This is a bug. Please report it, if possible with the document and the configuration.",
      debug && stack !== undefined ? stack : "DEBUG=clientwright shows where it happened.",
      "",
    ].join("\n"),
  );
  return exitCode.bug;
}
