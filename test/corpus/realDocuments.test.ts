import { existsSync, statSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { compile, projectRoot, run } from "../compile/compile.js";

/**
 * Documents of real size: they must generate, and what is generated must compile under the oldest promises of all.
 * They are not part of the project; without them the suite is skipped and says so.
 */
const corpus = join(projectRoot, "..", "shared", "corpus");

const documents = [
  { name: "adyen-checkout", file: "adyen-openapi.CheckoutService-v71.json" },
  { name: "box", file: "box-openapi.openapi.json" },
  { name: "discord", file: "discord-api-spec.openapi.json" },
  { name: "intercom", file: "Intercom-OpenAPI.descriptions.2.16.api.intercom.io.yaml" },
  { name: "meilisearch", file: "meilisearch-open-api.open-api.json" },
  { name: "museum", file: "museum-openapi-example.openapi.yaml" },
  { name: "netbird-full", file: "netbird.management.http.openapi.yml" },
  { name: "qdrant", file: "qdrant.redoc.master.openapi.json" },
] as const;

interface GenerateReport {
  readonly ok: boolean;
  readonly apis: readonly { readonly operations: number; readonly schemas: number }[];
}

interface Row {
  readonly document: string;
  readonly kilobytes: number;
  readonly operations: number;
  readonly schemas: number;
  readonly seconds: string;
  readonly generatedKilobytes: number;
}

const present = existsSync(corpus);
if (!present) console.warn(`SKIPPED: no corpus at ${corpus}; the documents of real size were not tried.`);
const scratch = join(projectRoot, ".tmp", "corpus");

(present ? describe : describe.skip)("documents of real size", () => {
  const rows: Row[] = [];

  beforeAll(async () => {
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch, { recursive: true });
  });

  afterAll(async () => {
    await rm(scratch, { recursive: true, force: true });
    console.info(table(rows));
  });

  test.each(documents)("$name generates and compiles", async ({ name, file }) => {
    const out = join(scratch, name);
    const started = performance.now();
    const source = join(corpus, file);
    const generated = await runGenerate(source, name, out);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const [api] = generated.apis;
    if (api === undefined) throw new Error("the report names no API");
    expect(api.operations).toBeGreaterThan(0);
    rows.push({
      document: name,
      kilobytes: Math.round(statSync(source).size / 1024),
      operations: api.operations,
      schemas: api.schemas,
      seconds,
      generatedKilobytes: Math.round((await folderSize(join(out, name))) / 1024),
    });
    for (const compiler of ["typescript", "typescript-7.0"] as const) {
      expect(await compile(compiler, [`.tmp/corpus/${name}/${name}/**/*.ts`])).toEqual({ exitCode: 0, output: "" });
    }
  });
});

async function runGenerate(source: string, name: string, out: string): Promise<GenerateReport> {
  const cli = join(projectRoot, "dist", "cli", "main.js");
  const result = await run(cli, ["generate", "--spec", source, "--name", name, "--out", out, "--json", "--quiet"]);
  expect({ exitCode: result.exitCode, output: result.exitCode === 0 ? "" : result.output }).toEqual({
    exitCode: 0,
    output: "",
  });
  return JSON.parse(result.output) as GenerateReport;
}

async function folderSize(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .reduce((total, file) => total + statSync(join(file.parentPath, file.name)).size, 0);
}

function table(rows: readonly Row[]): string {
  const head = "document | KiB | operations | schemas | seconds | generated KiB | tsc errors (5.9, 7.0)";
  const lines = rows.map((row) =>
    [row.document, row.kilobytes, row.operations, row.schemas, row.seconds, row.generatedKilobytes, 0].join(" | "),
  );
  return [head, ...lines].join("\n");
}
