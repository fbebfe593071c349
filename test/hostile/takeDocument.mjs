// Takes documents as far as they are wanted, one after the other, in a thread that can be ended in the middle of one.
import { join } from "node:path";
import { parentPort } from "node:worker_threads";

const dist = join(import.meta.dirname, "../../dist");
const { createDiagnostics } = await import(join(dist, "diagnostics/index.js"));
const { generateClient, planFrom } = await import(join(dist, "pipeline.js"));

parentPort.on("message", async ({ location, stage }) => {
  const started = performance.now();
  const diagnostics = createDiagnostics(location);
  const take = stage === "planned" ? planFrom : generateClient;
  const outcome = await take(location, { name: "api" }, diagnostics).catch((error) => ({ thrown: String(error) }));
  const errors = diagnostics.list().filter(({ severity }) => severity === "error");
  parentPort.postMessage({
    thrown: outcome?.thrown,
    made: outcome !== undefined && outcome.thrown === undefined,
    errors: [...new Set(errors.map(({ code }) => code))],
    seconds: (performance.now() - started) / 1000,
  });
});
parentPort.postMessage("ready");
