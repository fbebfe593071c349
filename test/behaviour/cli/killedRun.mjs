// Runs the program with the words of the command line and kills it before the first file is put in its place.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

fs.renameSync = () => process.kill(process.pid, "SIGKILL");
syncBuiltinESMExports();

const { runProgram } = await import(join(import.meta.dirname, "../../../dist/cli/runProgram.js"));
process.exitCode = await runProgram(process.argv.slice(2), process);
