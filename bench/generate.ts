/**
 * How long `generate` takes, beside openapi-typescript's own command on the same document: it prints types only, we
 * print types, functions, a package, and format them. Both as whole processes, in turn, after a run to warm up.
 */
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { median, printTable, projectRoot, timed } from "./measure.js";

const runs = 3;
const scratch = join(projectRoot, ".tmp", "bench");
const corpus = join(projectRoot, "..", "shared", "corpus");
const documents = [
  "specs/netbird.json",
  join(corpus, "museum-openapi-example.openapi.yaml"),
  join(corpus, "netbird.management.http.openapi.yml"),
  join(corpus, "discord-api-spec.openapi.json"),
  join(corpus, "box-openapi.openapi.json"),
].filter((path) => existsSync(join(projectRoot, path)) || existsSync(path));

await mkdir(scratch, { recursive: true });
const rows = [];
for (const document of documents) {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const out = join(scratch, "package");
    await rm(out, { recursive: true, force: true });
    const own = await timed("dist/cli/main.js", [
      "generate",
      "--spec",
      document,
      "--name",
      "api",
      "--out",
      out,
      "--quiet",
    ]);
    const rival = await timed("node_modules/openapi-typescript/bin/cli.js", [
      document,
      "-o",
      join(scratch, "types.ts"),
    ]);
    if (run === 0) continue;
    ours.push(own.seconds);
    theirs.push(rival.seconds);
  }
  const [own, rival] = [median(ours), median(theirs)];
  rows.push([basename(document), own.toFixed(2), rival.toFixed(2), (own / rival).toFixed(2)]);
}
await rm(scratch, { recursive: true, force: true });
printTable(["document", "clientwright generate, s", "openapi-typescript, s", "ratio"], rows);
