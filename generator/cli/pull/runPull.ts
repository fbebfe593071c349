import { createDiagnostics } from "../../diagnostics/index.js";
import { choosePulls } from "./choosePulls.js";
import { exitCode, exitCodeOf, type ExitCode } from "../exitCode.js";
import { printPullJson } from "./printPullJson.js";
import { printPullSummary } from "./printPullSummary.js";
import { pullApis } from "./pullApis.js";
import type { PullFlags } from "./pullCommand.js";
import { diagnosticsOfPull, hasMoved, type PullOutcome } from "./pullOutcome.js";
import type { Surroundings } from "../surroundings.js";
import { openTerminal } from "../terminal.js";

/** Pulls the documents that the flags ask for, or compares them, and prints what came of it. Returns the exit code. */
export async function runPull(flags: PullFlags, surroundings: Surroundings): Promise<ExitCode> {
  const started = performance.now();
  const terminal = openTerminal(flags.quiet ? "quiet" : "normal", surroundings);
  const diagnostics = createDiagnostics();
  const config = await choosePulls(flags, diagnostics);
  const apis = config ? await pullApis(config, flags, terminal) : [];
  const outcome: PullOutcome = { mode: flags.check ? "check" : "write", apis, diagnostics: diagnostics.list() };
  const all = diagnosticsOfPull(outcome);
  // Without a configuration, whatever is wrong is wrong with it, its syntax too.
  const failure = config ? exitCodeOf(all) : exitCode.usage;
  const code = failure === exitCode.done && hasMoved(outcome) ? exitCode.drift : failure;
  terminal.diagnose(all);
  printPullSummary(outcome, performance.now() - started).forEach(terminal.say);
  terminal.result(flags.json ? printPullJson(outcome, code) : apis.map(({ diff }) => diff).join(""));
  return code;
}
