import { Command } from "commander";
import type { ExitCode } from "../exitCode.js";
import type { Surroundings } from "../surroundings.js";

/** `clientwright init`; passes the exit code to `finish`. */
export function initCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return new Command("init")
    .description("write a configuration to start from, and npm scripts; nothing is overwritten")
    .action(async () => {
      const { runInit } = await import("./runInit.js");
      finish(await runInit(surroundings));
    });
}
