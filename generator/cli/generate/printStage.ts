import type { PackageConfig } from "../../config/index.js";
import { planFrom, type PlannedClient } from "../../pipeline.js";
import { exitCode, exitCodeOf, type ExitCode } from "../exitCode.js";
import type { Run } from "../runCommand.js";

/** Prints what a stage made of each API as JSON, `{ "<name>": … }`, for those who look for a mistake. */
export async function printStage(config: PackageConfig, stage: "model" | "plan", run: Run): Promise<ExitCode> {
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
