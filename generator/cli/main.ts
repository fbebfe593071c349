#!/usr/bin/env node
import { guardOutput } from "./outputGuard.js";
import { endWithBug, runProgram } from "./runProgram.js";

const words = process.argv.slice(2);
guardOutput();
// Node itself would print the error without the guard.
process.once("uncaughtException", (error) => {
  endWithBug(error, words);
});
// The code is set, not passed to process.exit(), so that a pipe gets all of stdout.
process.exitCode = await runProgram(words);
