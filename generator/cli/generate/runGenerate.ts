import { createDiagnostics } from "../../diagnostics/index.js";
import { chooseConfig } from "./chooseConfig.js";
import { exitCode, exitCodeOf, type ExitCode } from "../exitCode.js";
import { failsOf } from "../flagValues.js";
import type { GenerateFlags } from "./generateCommand.js";
import { makePackage } from "./makePackage.js";
import { allDiagnostics, hasDrifted, nothingDone, type Outcome } from "./outcome.js";
import { printJson } from "./printJson.js";
import { printStage } from "./printStage.js";
import { printFailure, printSummary } from "./printSummary.js";
import type { Surroundings } from "../surroundings.js";
import { openTerminal, type Terminal } from "../terminal.js";

/** Generates, compares or prints a stage, as the flags say, and prints what came of it. Returns the exit code. */
export async function runGenerate(flags: GenerateFlags, surroundings: Surroundings): Promise<ExitCode> {
  const started = performance.now();
  const terminal = openTerminal(flags.quiet ? "quiet" : "normal", surroundings);
  const diagnostics = createDiagnostics();
  const config = await chooseConfig(flags, diagnostics);
  if (config && flags.stopAfter !== undefined)
    return printStage(config, { stage: flags.stopAfter, fails: failsOf(flags) }, terminal);
  const outcome = config ? await makePackage(config, flags, { terminal, diagnostics }) : nothingDone(flags);
  const reported = { ...outcome, diagnostics: diagnostics.list() };
  return printOutcome(reported, { flags, terminal, milliseconds: performance.now() - started });
}

interface Ending {
  readonly flags: GenerateFlags;
  readonly terminal: Terminal;
  readonly milliseconds: number;
}

function printOutcome(outcome: Outcome, { flags, terminal, milliseconds }: Ending): ExitCode {
  // Without a configuration, whatever is wrong is wrong with it, its syntax too.
  const failure = outcome.output === undefined ? exitCode.usage : exitCodeOf(allDiagnostics(outcome));
  const code = failure === exitCode.done && hasDrifted(outcome) ? exitCode.drift : failure;
  terminal.diagnose(allDiagnostics(outcome));
  const lines = failure === exitCode.done ? printSummary(outcome, milliseconds) : printFailure(outcome);
  lines.forEach(terminal.say);
  terminal.result(flags.json ? printJson(outcome, code) : outcome.diff);
  return code;
}
