#!/usr/bin/env node
import { describeBug, type CommandFailure } from "./commandFailure.js";
import { exitCode } from "./exitCode.js";
import { guardOutput } from "./outputGuard.js";
import { reportFailure, runProgram } from "./runProgram.js";

const words = process.argv.slice(2);
guardOutput(process);
process.once("uncaughtException", endWithBug);
// The code is set, not passed to process.exit(), so that a pipe gets all of stdout.
process.exitCode = await runProgram(words, process);

/**
 * Ends the process because of what was thrown outside of {@link runProgram}, and reports it as a bug of ours: Node itself
 * would print it without the guard. Whoever stopped reading, as `head` does, gets no report.
 */
function endWithBug(error: NodeJS.ErrnoException): never {
  if (error.code === "EPIPE") process.exit(exitCode.write);
  const failure: CommandFailure = describeBug(error, process.env);
  process.exit(reportFailure(failure, words, process));
}
