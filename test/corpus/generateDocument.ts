import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../compile/compile.js";
import type { CorpusDocument } from "./corpusDocuments.js";

/** Where the packages are made: the APIs beside each other, with the runtime once, as in a package of them all. */
export const packagesFolder = join(projectRoot, ".tmp", "corpus");

/** What the generator said of a document, and what it took. */
export interface Generated {
  readonly document: CorpusDocument;
  readonly exitCode: number;
  readonly operations: number;
  readonly schemas: number;
  readonly counts: Readonly<Record<string, number>>;
  /** The errors as `file:line code`, for documents that cannot be used. */
  readonly errors: readonly string[];
  readonly seconds: number;
  readonly megabytes: number;
}

interface Report {
  readonly apis: readonly { readonly operations: number | null; readonly schemas: number | null }[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Located {
  readonly severity: string;
  readonly code: string;
  readonly line?: number;
}

/** Generates one document in a process of its own, as a user would. */
export async function generateDocument(document: CorpusDocument): Promise<Generated> {
  const out = join(packagesFolder, "out", document.name);
  const memory = join(packagesFolder, `${document.name}.memory`);
  const started = performance.now();
  const config = await writeConfig(document, out);
  const { exitCode, stdout } = await runCli(["generate", "--config", config, "--json", "--quiet"], memory);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Math.round(Number(await readFile(memory, "utf8")) / 1024);
  const report = JSON.parse(stdout) as Report & { apis: readonly { diagnostics: readonly Located[] }[] };
  const [api] = report.apis;
  if (exitCode === 0) await keepSources(out, document.name);
  await Promise.all([rm(memory), rm(config)]);
  return {
    ...{ document, exitCode, seconds, megabytes, counts: report.counts },
    operations: api?.operations ?? 0,
    schemas: api?.schemas ?? 0,
    errors: (api?.diagnostics ?? [])
      .filter(({ severity }) => severity === "error")
      .map(({ code, line }) => `${code} in line ${line ?? "?"}`),
  };
}

/** The files of one document may refer to each other wherever they stand in its part of the corpus. */
async function writeConfig({ name, file, folder }: CorpusDocument, out: string): Promise<string> {
  const path = join(packagesFolder, `${name}.json`);
  const references = folder === undefined ? {} : { references: { folders: [folder] } };
  await writeFile(path, JSON.stringify({ output: out, apis: [{ name, input: file, ...references }] }));
  return path;
}

async function keepSources(out: string, name: string): Promise<void> {
  await rename(join(out, name), join(packagesFolder, name));
  await keepRuntime(join(out, "runtime"));
  await rm(out, { recursive: true });
}

/** Every package has the same; the first one that is there stays, so that two documents at once do not write one file. */
async function keepRuntime(folder: string): Promise<void> {
  try {
    await rename(folder, join(packagesFolder, "runtime"));
  } catch (error) {
    if (!existsSync(join(packagesFolder, "runtime"))) throw error;
  }
}

async function runCli(args: readonly string[], memory: string): Promise<{ exitCode: number; stdout: string }> {
  const hook = join(projectRoot, "test", "corpus", "reportMemory.mjs");
  const cli = join(projectRoot, "dist", "cli", "main.js");
  const child = spawn(process.execPath, ["--import", hook, cli, ...args], {
    env: { ...process.env, MEMORY_REPORT: memory },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const chunks: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      resolve(code ?? 1);
    });
  });
  return { exitCode, stdout: chunks.join("") };
}
