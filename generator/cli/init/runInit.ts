import { createDiagnostics } from "../../diagnostics/index.js";
import { exitCode, type ExitCode } from "../exitCode.js";
import { initProject } from "./initProject.js";
import type { Surroundings } from "../surroundings.js";
import { openTerminal } from "../terminal.js";

/** Prepares the project of this folder and prints what was done. Returns the exit code. */
export function runInit(surroundings: Surroundings): ExitCode {
  const terminal = openTerminal("normal", surroundings);
  const diagnostics = createDiagnostics();
  for (const line of initProject(".", diagnostics)) terminal.say(line);
  terminal.diagnose(diagnostics.list());
  return diagnostics.hasErrors() ? exitCode.write : exitCode.done;
}
