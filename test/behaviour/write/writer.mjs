// A process that writes packages and can be killed: `node writer.mjs <folder> <killAt> <tree…>`.
// It writes each tree once, or with killAt "never" and "forever" all of them again and again. With a number, it kills
// itself instead of making that call of the file system, counted from 1.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

const [folder, killAt, ...trees] = process.argv.slice(2);

const changing = ["copyFile", "link", "mkdir", "open", "rename", "rm", "rmdir", "utimes", "writeFile"];
const changingAtOnce = ["mkdirSync", "renameSync", "rmSync", "rmdirSync"];
let calls = 0;

function countCalls(owner, names) {
  for (const name of names) {
    const original = owner[name];
    owner[name] = (...args) => {
      calls += 1;
      if (calls === Number(killAt)) process.kill(process.pid, "SIGKILL");
      return original(...args);
    };
  }
}

countCalls(fs.promises, changing);
countCalls(fs, changingAtOnce);
syncBuiltinESMExports();

const { writePackage } = await import(join(import.meta.dirname, "../../../dist/write/writePackage.js"));
const problems = [];
const diagnostics = { report: ({ code, message }) => problems.push(`${code} ${message}`) };
process.stdout.write("ready\n");
do {
  for (const tree of trees) {
    const files = Object.entries(JSON.parse(tree)).map(([path, text]) => ({ path, text }));
    await writePackage(folder, files, { diagnostics });
  }
} while (killAt === "forever");
const unexpected = problems.filter((problem) => !problem.startsWith("write/resumed"));
if (unexpected.length > 0) {
  process.stderr.write(unexpected.join("\n"));
  process.exitCode = 1;
}
