import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import type { OutputFile, OutputPath } from "../../../generator/document/files.js";
import { comparePackage, finishEarlierRun, writePackage, type Difference } from "../../../generator/write/index.js";

/** The files of a package by their paths. */
export type Tree = Readonly<Record<string, string>>;

const shared = Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`runtime/${index}.ts`, `${index}\n`]));

function apiNamed(name: string, text: string): Tree {
  const operations = Array.from({ length: 3 }, (_, index) => `operations/${index}.ts`);
  return Object.fromEntries(["client.ts", ...operations].map((path) => [`${name}/${path}`, `${text} ${path}\n`]));
}

/** Two packages that have in common nothing but some files: each kind of change leads from one to the other. */
export const trees: readonly [Tree, Tree] = [
  {
    ...shared,
    ...apiNamed("same", "one"),
    ...apiNamed("first", "one"),
    "mixed/client.ts": "a\n",
    "mixed/index.ts": "",
  },
  {
    ...shared,
    ...apiNamed("same", "two"),
    ...apiNamed("second", "two"),
    "mixed/client.ts": "a\n",
    "mixed/paths.ts": "",
  },
];

/** A folder for one output, and what stands in it. */
export interface Playground {
  readonly base: string;
  readonly out: string;
  readonly remove: () => void;
}

/** Makes an empty one. */
export function makePlayground(): Playground {
  const base = mkdtempSync(join(tmpdir(), "killed-"));
  return {
    base,
    out: join(base, "out"),
    remove: () => {
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** Every file of a folder but the manifest, with its text; undefined where there is no folder. */
export function readTree(folder: string): Tree | undefined {
  if (!existsSync(folder)) return undefined;
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => path !== ".clientwright.json" && statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    files.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]),
  );
}

/** Which of the trees a folder holds, file by file and byte by byte; `nothing` before the first run; else `a mix`. */
export function nameTree(folder: string, among: readonly Tree[] = trees): string {
  const found = readTree(folder);
  if (found === undefined) return "nothing";
  const text = JSON.stringify(found);
  const index = among.findIndex((tree) => JSON.stringify(Object.fromEntries(Object.entries(tree).sort())) === text);
  return index < 0 ? "a mix" : `tree ${index}`;
}

/** Lets the next run, whatever it is, finish what a killed one left; answers the codes that it reports. */
export async function recover(out: string): Promise<readonly string[]> {
  const diagnostics = createDiagnostics();
  await finishEarlierRun(out, diagnostics);
  return diagnostics.list().map(({ code }) => code);
}

/** Writes a package in this process. */
export async function write(out: string, tree: Tree): Promise<void> {
  await writePackage(out, filesOf(tree), { diagnostics: createDiagnostics() });
}

/** What a check of the folder against a tree says. */
export async function check(out: string, tree: Tree): Promise<readonly Difference[]> {
  return comparePackage(out, filesOf(tree), createDiagnostics());
}

function filesOf(tree: Tree): readonly OutputFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path: path as OutputPath, text }));
}

/** Starts a process that writes these trees in turn; see writer.mjs. */
export function startWriter(out: string, killAt: string, written: readonly Tree[]): ChildProcess {
  const words = [join(import.meta.dirname, "writer.mjs"), out, killAt, ...written.map((tree) => JSON.stringify(tree))];
  return spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
}

/** How a process ended: its exit code or the signal that killed it, and what it had to say. */
export function endOf(child: ChildProcess): Promise<{ readonly end: number | string | null; readonly said: string }> {
  let said = "";
  child.stderr?.on("data", (text) => (said += String(text)));
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      resolve({ end: signal ?? code, said });
    });
  });
}
