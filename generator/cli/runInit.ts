import { createDiagnostics } from "../diagnostics/index.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { initProject } from "./initProject.js";
import { openTerminal } from "./terminal.js";

/** Prepares the project of this folder and tells what was done. Answers the exit code. */
export function runInit(): ExitCode {
  const terminal = openTerminal("normal");
  const diagnostics = createDiagnostics();
  for (const line of initProject(".", diagnostics)) terminal.say(line);
  terminal.diagnose(diagnostics.list());
  return diagnostics.hasErrors() ? exitCode.write : exitCode.done;
}
