import type { PackageConfig } from "../../config/index.js";
import { planFrom, type PlannedClient } from "../../pipeline.js";
import { exitCode, exitCodeOf, type ExitCode } from "../exitCode.js";
import { runCommand, type Run } from "../runCommand.js";
import type { Surroundings } from "../surroundings.js";
import { chooseConfig } from "./chooseConfig.js";
import type { GenerateFlags } from "./generateFlags.js";
import { nothingDone, type GenerateOutcome } from "./generateOutcome.js";
import { makePackage } from "./makePackage.js";
import { jsonOfGenerate, printGenerateSummary } from "./printGenerate.js";

/** Generates, compares or prints a stage, as the flags say, and prints what came of it. Returns the exit code. */
export async function runGenerate(flags: GenerateFlags, surroundings: Surroundings): Promise<ExitCode> {
  return await runCommand(
    {
      flags,
      work: async (run) => await generate(flags, run),
      printSummary: printGenerateSummary,
      printText: ({ diff }) => diff,
      jsonOf: jsonOfGenerate,
    },
    surroundings,
  );
}

async function generate(flags: GenerateFlags, run: Run): Promise<GenerateOutcome | ExitCode> {
  const config = await chooseConfig(flags, run.diagnostics);
  if (config === undefined) return nothingDone(flags.check ? "check" : "write");
  return flags.stopAfter === undefined
    ? await makePackage(config, flags, run)
    : await printStage(config, flags.stopAfter, run);
}

/** Prints what a stage made of each API as JSON, `{ "<name>": … }`, for those who look for a mistake. */
async function printStage(config: PackageConfig, stage: "model" | "plan", run: Run): Promise<ExitCode> {
  const products: [string, PlannedClient[typeof stage]][] = [];
  const codes: ExitCode[] = [];
  for (const api of config.apis) {
    const diagnostics = run.collectFor(api, config);
    const planned = await planFrom(api.input, api, diagnostics);
    if (planned) products.push([api.name, planned[stage]]);
    run.terminal.diagnose(diagnostics.list());
    codes.push(exitCodeOf(diagnostics.list()));
  }
  run.terminal.result(`${JSON.stringify(Object.fromEntries(products), withDigits, 2)}\n`);
  return codes.find((code) => code !== exitCode.done) ?? exitCode.done;
}

/** Integers that no number of JSON holds are printed as texts of their digits. */
function withDigits(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
