import { Command } from "commander";
import type { ExitCode } from "./exitCode.js";
import type { Surroundings } from "./surroundings.js";

/** `clientwright init`; passes the exit code to `settle`. */
export function initCommand(surroundings: Surroundings, settle: (code: ExitCode) => void): Command {
  return new Command("init")
    .description("write a configuration to start from, and npm scripts; nothing is overwritten")
    .action(async () => {
      const { runInit } = await import("./runInit.js");
      settle(runInit(surroundings));
    });
}
