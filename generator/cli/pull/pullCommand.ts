import { Command, Option } from "commander";
import { countByCode } from "../../diagnostics/index.js";
import type { ExitCode } from "../exitCode.js";
import { parseHosts, parseNames, parseOnce } from "../flagValues.js";
import type { FailedRun } from "../outcome.js";
import type { Surroundings } from "../surroundings.js";
import type { PullResult } from "./printPull.js";
import type { PullFlags } from "./pullFlags.js";

/** `clientwright pull`; passes the exit code to `finish`. */
export function pullCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return new Command("pull")
    .description("rebuild documents from pages of documentation, or with --check show what would change in them")
    .addOption(
      new Option(
        "--from <sources...>",
        "files, folders, globs and URLs to pull from, without a configuration",
      ).conflicts(["config", "only"]),
    )
    .option("--out <file>", "with --from: the document to write, .yaml, .yml or .json", parseOnce)
    .option("--name <name>", "with --from: what to call the API; the name of the file unless given", parseOnce)
    .option("--config <file>", "the configuration, instead of clientwright.config.*", parseOnce)
    .option("--only <names>", "pull these APIs only, separated by commas", parseNames)
    .option("--api <title-or-path>", "which API, where the pages describe several", parseOnce)
    .option("--host <hosts...>", "further hosts from which may be fetched", parseHosts)
    .addOption(
      new Option("--conflicts <policy>", "what counts where pages disagree").choices(["majority", "newest", "fail"]),
    )
    .addOption(new Option("--offline", "fetch nothing; use what was fetched before"))
    .addOption(new Option("--check", "write nothing; exit with 1 if a document is not up to date"))
    .addOption(new Option("--force", "overwrite a document that was not pulled").conflicts("check"))
    .addOption(new Option("--strict", "write nothing of an API with warnings or losses"))
    .addOption(new Option("--json", "print the report as JSON"))
    .addOption(new Option("--quiet", "print errors and results only"))
    .action(async (flags: PullFlags, command: Command) => {
      if ((flags.from === undefined) !== (flags.out === undefined)) {
        command.error("error: --from and --out need each other");
      }
      if (flags.name !== undefined && flags.from === undefined) command.error("error: --name goes with --from");
      const { runPull } = await import("./runPull.js");
      finish(await runPull(flags, surroundings));
    });
}

/** What `pull --json` prints of a run that came to no outcome. */
export function jsonOfFailedPull({ diagnostics }: FailedRun): PullResult {
  return { ok: false, apis: [], diagnostics, counts: countByCode(diagnostics) };
}
