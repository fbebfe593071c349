import { Command } from "commander";
import { createDiagnostics } from "../diagnostics/index.js";
import { exitCode, type ExitCode } from "./exitCode.js";
import { initProject } from "./initProject.js";
import { openTerminal } from "./terminal.js";

/** `clientwright init`; hands the exit code to `settle`. */
export function initCommand(settle: (code: ExitCode) => void): Command {
  return new Command("init")
    .description("write a configuration to start from, and npm scripts; nothing is overwritten")
    .action(() => {
      const terminal = openTerminal("normal");
      const diagnostics = createDiagnostics();
      for (const line of initProject(".", diagnostics)) terminal.say(line);
      terminal.diagnose(diagnostics.list());
      settle(diagnostics.hasErrors() ? exitCode.write : exitCode.done);
    });
}
