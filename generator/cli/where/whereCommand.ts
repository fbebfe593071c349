import { Command, Option } from "commander";
import type { ExitCode } from "../exitCode.js";
import { parseNames, parseOnce } from "../flagValues.js";
import type { Surroundings } from "../surroundings.js";
import type { WhereFlags } from "./whereFlags.js";

/** `clientwright where`; passes the exit code to `finish`. */
export function whereCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return new Command("where")
    .description("show where a name that the package exports stands in its document, and on which page")
    .argument("<name>", "a function or a type of the package: updateUser")
    .option("--config <file>", "the configuration, instead of clientwright.config.*", parseOnce)
    .option("--only <names>", "look at these APIs only, separated by commas", parseNames)
    .addOption(new Option("--json", "print the places as JSON"))
    .action(async (name: string, flags: WhereFlags) => {
      const { runWhere } = await import("./runWhere.js");
      finish(await runWhere(name, flags, surroundings));
    });
}
