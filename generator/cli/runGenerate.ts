import { setImmediate } from "node:timers/promises";
import type { PackageConfig } from "../config/index.js";
import { createDiagnostics, type DiagnosticsCollector } from "../diagnostics/index.js";
import { generatePackage } from "../pipeline.js";
import { chooseConfig } from "./chooseConfig.js";
import { exitCode, exitCodeOf, type ExitCode } from "./exitCode.js";
import type { GenerateFlags } from "./generateCommand.js";
import { watchInterrupts } from "./interruption.js";
import { allDiagnostics, hasDrifted, noFiles, type Outcome } from "./outcome.js";
import { printJson } from "./printJson.js";
import { printStage } from "./printStage.js";
import { printSummary } from "./printSummary.js";
import { compareFiles, writeFiles, type Target } from "./settleFiles.js";
import { openTerminal, type Terminal } from "./terminal.js";

/** Generates, compares or prints a stage, as the flags say, and tells what came of it. Answers the exit code. */
export async function runGenerate(flags: GenerateFlags): Promise<ExitCode> {
  const started = performance.now();
  const terminal = openTerminal(flags.quiet ? "quiet" : "normal");
  const diagnostics = createDiagnostics();
  const config = await chooseConfig(flags, diagnostics);
  if (config && flags.stopAfter !== undefined) return printStage(config, flags.stopAfter, terminal);
  const outcome = config
    ? await makePackage(config, flags, { terminal, diagnostics })
    : { ...nothingDone(flags), diagnostics: diagnostics.list() };
  return tellOutcome(outcome, { flags, terminal, milliseconds: performance.now() - started });
}

function nothingDone({ check }: GenerateFlags): Outcome {
  return { mode: check ? "check" : "write", output: undefined, apis: [], diagnostics: [], files: noFiles, diff: "" };
}

interface Company {
  readonly terminal: Terminal;
  readonly diagnostics: DiagnosticsCollector;
}

async function makePackage(
  config: PackageConfig,
  flags: GenerateFlags,
  { terminal, diagnostics }: Company,
): Promise<Outcome> {
  const progress = terminal.progress();
  const interruption = watchInterrupts(progress.stop);
  try {
    const { apis, files } = await generatePackage(config, async (step) => {
      progress.step(step);
      await setImmediate(); // Lets the line be drawn and Ctrl-C be heard between two pieces of work.
    });
    const target: Target = { output: config.output, foreignFiles: flags.force ? "overwrite" : "refuse", diagnostics };
    const settle = flags.check ? compareFiles : writeFiles;
    const settlement = files && (await interruption.shield(() => settle(files, target)));
    return { ...nothingDone(flags), output: config.output, apis, ...settlement, diagnostics: diagnostics.list() };
  } finally {
    progress.stop();
    interruption.stop();
  }
}

interface Ending {
  readonly flags: GenerateFlags;
  readonly terminal: Terminal;
  readonly milliseconds: number;
}

function tellOutcome(outcome: Outcome, { flags, terminal, milliseconds }: Ending): ExitCode {
  const failure = exitCodeOf(allDiagnostics(outcome));
  const code = failure === exitCode.done && hasDrifted(outcome) ? exitCode.drift : failure;
  terminal.diagnose(allDiagnostics(outcome));
  if (failure === exitCode.done) printSummary(outcome, milliseconds).forEach(terminal.say);
  else if (outcome.output !== undefined) terminal.say(`Nothing was written; ${outcome.output} is as it was.`);
  terminal.result(flags.json ? printJson(outcome, code) : outcome.diff);
  return code;
}
