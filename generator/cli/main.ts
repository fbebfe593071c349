#!/usr/bin/env node
import { runProgram } from "./runProgram.js";

// The code is set, not passed to process.exit(), so that a pipe gets all of stdout.
process.exitCode = await runProgram(process.argv.slice(2));
