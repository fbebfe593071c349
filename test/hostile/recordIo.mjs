// Generates from the documents that it is given and tells what it read and whom it called:
// `node recordIo.mjs <document…>` prints { files, calls, outcomes } as JSON.
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { join } from "node:path";

const dist = join(import.meta.dirname, "../../dist");
const { planFrom } = await import(join(dist, "pipeline.js"));
const { createDiagnostics } = await import(join(dist, "diagnostics/index.js"));

const files = [];
const calls = [];

function watch(owner, names, log) {
  for (const name of names) {
    const original = owner[name];
    if (typeof original !== "function") continue;
    owner[name] = function (...args) {
      log.push(`${name} ${String(args[0]?.path ?? args[0])}`);
      return original.apply(this, args);
    };
  }
}

const reading = ["open", "readFile", "readdir", "opendir", "createReadStream", "readlink", "copyFile", "cp"];
const writing = ["writeFile", "appendFile", "mkdir", "mkdtemp", "rename", "link", "symlink", "createWriteStream", "rm"];
watch(fs.promises, [...reading, ...writing], files);
watch(
  fs,
  [...reading, ...writing].flatMap((name) => [name, `${name}Sync`]),
  files,
);
watch(net.Socket.prototype, ["connect"], calls);
watch(net, ["connect", "createConnection"], calls);
watch(dns, ["lookup", "resolve"], calls);
watch(dgram, ["createSocket"], calls);
watch(childProcess, ["spawn", "spawnSync", "exec", "execFile", "fork"], calls);
watch(globalThis, ["fetch"], calls);
syncBuiltinESMExports();

const outcomes = [];
for (const location of process.argv.slice(2)) {
  const diagnostics = createDiagnostics(location);
  await planFrom(location, { name: "t" }, diagnostics);
  outcomes.push(diagnostics.list().map(({ severity, code, line, pointer }) => ({ severity, code, line, pointer })));
}
process.stdout.write(JSON.stringify({ files, calls, outcomes }));
