import type { PackageConfig } from "../config/index.js";
import { createDiagnostics } from "../diagnostics/index.js";
import { planFrom, type PlannedClient } from "../pipeline.js";
import { exitCode, exitCodeOf, type ExitCode } from "./exitCode.js";
import type { Terminal } from "./terminal.js";

/** Prints what a stage made of each API as JSON, `{ "<name>": … }`, for those who look for a mistake. */
export async function printStage(
  config: PackageConfig,
  stage: "model" | "plan",
  terminal: Terminal,
): Promise<ExitCode> {
  const products: [string, PlannedClient["model" | "plan"]][] = [];
  const codes: ExitCode[] = [];
  for (const api of config.apis) {
    const diagnostics = createDiagnostics(api.input);
    const planned = await planFrom(api.input, api, diagnostics);
    if (planned) products.push([api.name, planned[stage]]);
    terminal.diagnose(diagnostics.list());
    codes.push(exitCodeOf(diagnostics.list()));
  }
  terminal.result(`${JSON.stringify(Object.fromEntries(products), undefined, 2)}\n`);
  return codes.find((code) => code !== exitCode.done) ?? exitCode.done;
}
