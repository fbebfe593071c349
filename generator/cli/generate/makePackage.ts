import { setImmediate } from "node:timers/promises";
import type { PackageConfig } from "../../config/index.js";
import type { DiagnosticsCollector } from "../../diagnostics/index.js";
import { generatePackage, type ReportStep } from "../../generatePackage.js";
import { finishEarlierRun } from "../../write/index.js";
import { failsOf } from "../flagValues.js";
import type { GenerateFlags } from "./generateCommand.js";
import { shield } from "../interruption.js";
import { nothingDone, type Outcome } from "./outcome.js";
import { keepOthers, type CompletePackage } from "./keepOthers.js";
import { compareFiles, writeFiles, type Target } from "./applyFiles.js";
import type { Terminal } from "../terminal.js";

/** Where a run reports what it does and what is wrong. */
export interface Reporting {
  readonly terminal: Terminal;
  readonly diagnostics: DiagnosticsCollector;
}

/** Generates the package and writes or compares it. Where anything is wrong with any API, nothing is written. */
export async function makePackage(
  config: PackageConfig,
  flags: GenerateFlags,
  { terminal, diagnostics }: Reporting,
): Promise<Outcome> {
  const nothing = { ...nothingDone(flags), output: config.output };
  // A check changes nothing; it reports what was left when it compares.
  if (!flags.check && !(await finishEarlierRun(config.output, diagnostics))) return nothing;
  const complete: CompletePackage | undefined = flags.only ? await keepOthers(config, diagnostics) : (files) => files;
  if (!complete) return nothing;
  const progress = terminal.progress();
  try {
    const report: ReportStep = async (step) => {
      progress.step(step);
      await setImmediate(); // Lets the line be drawn and signals be handled between two pieces of work.
    };
    const { apis, files } = await generatePackage(config, { fails: failsOf(flags), report });
    if (!files) return { ...nothing, apis };
    const target: Target = { output: config.output, foreignFiles: flags.force ? "overwrite" : "refuse", diagnostics };
    const apply = flags.check ? compareFiles : writeFiles;
    return { ...nothing, apis, ...(await shield(() => apply(complete(files), target))) };
  } finally {
    progress.stop();
  }
}
