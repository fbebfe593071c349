import type { ExitCode } from "../exitCode.js";
import { runCommand, type Run } from "../runCommand.js";
import type { Surroundings } from "../surroundings.js";
import { choosePulls } from "./choosePulls.js";
import { jsonOfPull, printPullSummary } from "./printPull.js";
import { pullApis } from "./pullApis.js";
import type { PullFlags } from "./pullFlags.js";
import type { PullOutcome } from "./pullOutcome.js";

/** Pulls the documents that the flags ask for, or compares them, and prints what came of it. Returns the exit code. */
export async function runPull(flags: PullFlags, surroundings: Surroundings): Promise<ExitCode> {
  return await runCommand(
    {
      flags,
      work: async (run) => await pull(flags, run),
      printSummary: printPullSummary,
      printText: ({ apis }) => apis.map(({ diff }) => diff).join(""),
      jsonOf: jsonOfPull,
    },
    surroundings,
  );
}

async function pull(flags: PullFlags, run: Run): Promise<PullOutcome> {
  const mode = flags.check ? "check" : "write";
  const config = await choosePulls(flags, run.diagnostics);
  if (config === undefined) return { state: "unconfigured", mode, apis: [] };
  const apis = await pullApis(config, flags, run);
  // Tables alone do not count: their lines shift.
  const hasMoved = mode === "check" && apis.some(({ files }) => files?.document === "written");
  return { state: hasMoved ? "drifted" : "ran", mode, apis };
}
