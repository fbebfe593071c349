import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { countByCode, createDiagnostics } from "../diagnostics/index.js";
import { describeBug, describeMisuse, type CommandFailure } from "./commandFailure.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { generateCommand } from "./generate/generateCommand.js";
import { jsonOfFailedGenerate } from "./generate/printGenerate.js";
import { initCommand } from "./init/initCommand.js";
import type { CommandResult, FailedRun } from "./outcome.js";
import { jsonOfFailedPull, pullCommand } from "./pull/pullCommand.js";
import type { Surroundings } from "./surroundings.js";
import { printJson } from "./runCommand.js";
import { jsonOfFailedWhere } from "./where/printWhere.js";
import { whereCommand } from "./where/whereCommand.js";

/** A command, and what it prints with `--json` where it comes to no outcome. */
interface ProgramCommand {
  readonly create: (surroundings: Surroundings, finish: (code: ExitCode) => void) => Command;
  readonly jsonOfFailure: (failed: FailedRun) => CommandResult;
}

const commands: ReadonlyMap<string, ProgramCommand> = new Map([
  ["generate", { create: generateCommand, jsonOfFailure: jsonOfFailedGenerate }],
  ["pull", { create: pullCommand, jsonOfFailure: jsonOfFailedPull }],
  ["where", { create: whereCommand, jsonOfFailure: jsonOfFailedWhere }],
  ["init", { create: initCommand, jsonOfFailure: jsonOfAnyFailure }],
]);

/** What all results say, for a command that is not known. */
function jsonOfAnyFailure({ diagnostics }: FailedRun): CommandResult {
  return { ok: false, diagnostics, counts: countByCode(diagnostics) };
}

/** Runs the program and returns the code for the shell. Never throws: an exception is a bug of ours and is reported as one. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const { stdout, stderr } = surroundings;
  const program = new Command("clientwright")
    .description("One npm package of typed clients from a folder of OpenAPI documents.")
    .version(ownVersion())
    .showHelpAfterError("(--help shows what there is)")
    .configureOutput({ writeOut: (text) => void stdout.write(text), writeErr: (text) => void stderr.write(text) });
  for (const { create } of commands.values()) {
    program.addCommand(create(surroundings, (outcome) => (code = outcome)).copyInheritedSettings(program));
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
  { code, text, finding }: CommandFailure,
  words: readonly string[],
  { stdout, stderr }: Surroundings,
): ExitCode {
  if (words.includes("--json")) {
    const collected = createDiagnostics();
    collected.report(finding);
    const jsonOfFailure = commands.get(words[0] ?? "")?.jsonOfFailure ?? jsonOfAnyFailure;
    stdout.write(printJson(jsonOfFailure({ code, diagnostics: collected.list(), words })));
  }
  stderr.write(text);
  return code;
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}
