// Runs npm scripts, as many at a time as there are processors: `node scripts/runChecks.mjs <script…>`. The longest come
// first. What each has to say is printed once it is done, so that nothing is mixed up; it fails where one of them does.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const waiting = process.argv.slice(2);

async function run(script) {
  const child = spawn("npm", ["run", "--silent", script], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  process.stdout.write(`${script}: ${code === 0 ? "all is well" : "failed"}\n${Buffer.concat(chunks).toString()}`);
  if (code !== 0) process.exitCode = 1;
}

async function work() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) await run(script);
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
