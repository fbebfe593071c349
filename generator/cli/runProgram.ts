import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { describeBug, describeMisuse, type CommandFailure } from "./commandFailure.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { generateCommand } from "./generate/generateCommand.js";
import { initCommand } from "./init/initCommand.js";
import { pullCommand } from "./pull/pullCommand.js";
import { whereCommand } from "./where/whereCommand.js";
import type { Surroundings } from "./surroundings.js";

/** Runs the program and returns the code for the shell. Never throws: an exception is a bug of ours and is reported as one. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const { stdout, stderr } = surroundings;
  const program = new Command("clientwright")
    .description("One npm package of typed clients from a folder of OpenAPI documents.")
    .version(ownVersion())
    .showHelpAfterError("(--help shows what there is)")
    .configureOutput({ writeOut: (text) => void stdout.write(text), writeErr: (text) => void stderr.write(text) });
  for (const command of [generateCommand, pullCommand, whereCommand, initCommand]) {
    program.addCommand(command(surroundings, (outcome) => (code = outcome)).copyInheritedSettings(program));
  }
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.done;
    const failure = error instanceof CommanderError ? describeMisuse(error) : describeBug(error, surroundings.env);
    return reportFailure(failure, words, surroundings);
  }
}

/** Prints why there is no outcome, and returns the code for the shell. */
export function reportFailure(
  { code, text, json }: CommandFailure,
  words: readonly string[],
  { stdout, stderr }: Surroundings,
): ExitCode {
  if (words.includes("--json")) stdout.write(json(words));
  stderr.write(text);
  return code;
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}
