// Generates from documents one after the other, in one process with as much memory as one may take, and tells of each
// what came of it: `node generateMany.mjs <out> <document…>` prints a line of JSON for each.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const { generate } = await import(join(import.meta.dirname, "../../dist/index.js"));
const [out, ...documents] = process.argv.slice(2);

for (const input of documents) {
  const name = basename(input, ".yaml");
  const started = performance.now();
  const result = await generate({ apis: [{ name, input }] }).catch((error) => ({ thrown: String(error) }));
  const seconds = (performance.now() - started) / 1000;
  for (const { path, text } of result.files ?? []) {
    if (!path.startsWith(`${name}/`)) continue;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  const diagnostics = result.apis?.flatMap((api) => api.diagnostics) ?? [];
  const told = diagnostics.map(({ severity, code, message, file, line }) => ({ severity, code, message, file, line }));
  process.stdout.write(
    `${JSON.stringify({ name, thrown: result.thrown, ok: result.ok, seconds, diagnostics: told })}\n`,
  );
}
