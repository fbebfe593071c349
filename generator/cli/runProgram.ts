import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { createDiagnostics } from "../diagnostics/index.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { generateCommand } from "./generateCommand.js";
import { initCommand } from "./initCommand.js";
import { nothingDone } from "./outcome.js";
import { printJson } from "./printJson.js";

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
    if (!(error instanceof CommanderError)) return tellBug(error);
    if (error.exitCode === 0) return exitCode.done;
    if (words.includes("--json")) process.stdout.write(describeMisuse(words, error));
    return exitCode.usage;
  }
}

/** The result of a command line that was not understood, for the program that asked for JSON. */
function describeMisuse(words: readonly string[], { message }: CommanderError): string {
  const diagnostics = createDiagnostics();
  diagnostics.report({ code: "cli/misuse", message: message.replace(/^error: /, "").replaceAll("\n", " ") });
  const nothing = nothingDone(words.includes("--check") ? { check: true } : {});
  return printJson({ ...nothing, diagnostics: diagnostics.list() }, exitCode.usage);
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
