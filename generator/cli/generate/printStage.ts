import type { PackageConfig } from "../../config/index.js";
import { createDiagnostics, type Strictness } from "../../diagnostics/index.js";
import { planFrom, type PlannedClient } from "../../pipeline.js";
import { exitCode, exitCodeOf, type ExitCode } from "../exitCode.js";
import type { Terminal } from "../terminal.js";

/** Which stage, and what makes it fail. */
export interface StageRequest {
  readonly stage: "model" | "plan";
  readonly fails: Strictness["fails"];
}

/** Prints what a stage made of each API as JSON, `{ "<name>": … }`, for those who look for a mistake. */
export async function printStage(
  config: PackageConfig,
  { stage, fails }: StageRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const products: [string, PlannedClient[StageRequest["stage"]]][] = [];
  const codes: ExitCode[] = [];
  for (const api of config.apis) {
    const diagnostics = createDiagnostics(api.input, { fails, severities: config.diagnostics });
    const planned = await planFrom(api.input, api, diagnostics);
    if (planned) products.push([api.name, planned[stage]]);
    terminal.diagnose(diagnostics.list());
    codes.push(exitCodeOf(diagnostics.list()));
  }
  terminal.result(`${JSON.stringify(Object.fromEntries(products), withDigits, 2)}\n`);
  return codes.find((code) => code !== exitCode.done) ?? exitCode.done;
}

/** Integers that no number of JSON holds are printed as texts of their digits. */
function withDigits(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
