import type { ExitCode } from "../exitCode.js";
import { runCommand, type Run } from "../runCommand.js";
import type { Surroundings } from "../surroundings.js";
import { chooseConfig } from "./chooseConfig.js";
import type { GenerateFlags } from "./generateCommand.js";
import { nothingDone, type GenerateOutcome } from "./generateOutcome.js";
import { makePackage } from "./makePackage.js";
import { jsonOfGenerate, printGenerateSummary } from "./printGenerate.js";
import { printStage } from "./printStage.js";

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
