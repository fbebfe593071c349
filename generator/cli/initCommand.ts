import { Command } from "commander";
import type { ExitCode } from "./exitCode.js";

/** `clientwright init`; hands the exit code to `settle`. */
export function initCommand(settle: (code: ExitCode) => void): Command {
  return new Command("init")
    .description("write a configuration to start from, and npm scripts; nothing is overwritten")
    .action(async () => {
      const { runInit } = await import("./runInit.js");
      settle(runInit());
    });
}
