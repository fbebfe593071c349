import { Command, Option } from "commander";
import { askedOutputs } from "../../config/askedOutputs.js";
import type { ExitCode } from "../exitCode.js";
import { parseHosts, parseNames, parseOnce, parseOutputs } from "../flagValues.js";
import type { Surroundings } from "../surroundings.js";
import type { GenerateFlags } from "./generateFlags.js";

/** `clientwright generate`; passes the exit code to `finish`. */
export function generateCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const onlyWithConfig = ["config", "only"];
  return new Command("generate")
    .description("generate the package, or with --check show what would change in it")
    .addOption(
      new Option("--spec <file-or-url>", "generate one document, without a configuration")
        .argParser(parseOnce)
        .conflicts(onlyWithConfig),
    )
    .option("--name <name>", "with --spec: the name of the API", parseOnce)
    .option("--out <folder>", "with --spec: the folder of the package", parseOnce)
    .option("--config <file>", "the configuration, instead of clientwright.config.*", parseOnce)
    .option("--only <names>", "work on these APIs only, separated by commas", parseNames)
    .option("--with <outputs>", `make this besides the client: ${askedOutputs.join(", ")}`, parseOutputs)
    .option("--host <hosts...>", "further hosts that URLs may redirect to and documents may refer to", parseHosts)
    .addOption(new Option("--check", "write nothing; exit with 1 if the output is not up to date"))
    .addOption(new Option("--force", "overwrite files that Clientwright did not write").conflicts("check"))
    .addOption(new Option("--strict", "fail for warnings and for whatever the output does not represent"))
    .addOption(new Option("--json", "print the result as JSON"))
    .addOption(new Option("--quiet", "print errors and results only"))
    .addOption(
      new Option("--stop-after <stage>", "print what a stage made, as JSON, and write nothing").choices([
        "model",
        "plan",
      ]),
    )
    .action(async (flags: GenerateFlags, command: Command) => {
      const together = [flags.spec, flags.name, flags.out].filter((value) => value !== undefined);
      if (together.length % 3 !== 0) command.error("error: --spec, --name and --out need each other");
      // The compiler and the formatter take their time to load: other commands and --help do without.
      const { runGenerate } = await import("./runGenerate.js");
      finish(await runGenerate(flags, surroundings));
    });
}
