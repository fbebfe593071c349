import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { projectRoot } from "../compile/compile.js";
import type { ConsumedPackage } from "./packages.js";

/** A throw-away project that has installed a packed package, as its users do. */
export interface ConsumerProject {
  readonly folder: string;
  readonly tarball: string;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  /** Runs a Node program in the project. */
  readonly node: (...args: readonly string[]) => Promise<Outcome>;
  /** Runs a tool of ours in the project: a file below node_modules. */
  readonly tool: (path: string, ...args: readonly string[]) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
}

export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

const modules = join(projectRoot, "node_modules");

/** Packs a package and installs it, from what is on this machine only. */
export async function installConsumer(consumed: ConsumedPackage): Promise<ConsumerProject> {
  const workshop = await mkdtemp(join(tmpdir(), "consumer-"));
  const tarball = await pack(consumed, workshop);
  const folder = join(workshop, "project");
  await mkdir(folder);
  const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);
  await write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const dependencies = ["openapi-fetch", "openapi-typescript-helpers"].map((name) => join(modules, name));
  await succeed(npm(folder, "install", "--offline", "--install-links", "--no-audit", tarball, ...dependencies));
  return {
    folder,
    tarball,
    write,
    read: (path) => readFile(join(folder, path), "utf8"),
    node: (...args) => start(process.execPath, args, folder),
    tool: (path, ...args) => start(process.execPath, [join(modules, path), ...args], folder),
    remove: () => rm(workshop, { recursive: true, force: true }),
  };
}

/** The packed package. Packing builds it, with our TypeScript. */
async function pack(consumed: ConsumedPackage, workshop: string): Promise<string> {
  const folder = join(workshop, "package");
  await consumed.copyTo(folder);
  await mkdir(join(folder, "node_modules"));
  await symlink(join(modules, "typescript"), join(folder, "node_modules", "typescript"), "dir");
  await succeed(npm(folder, "pack", "--pack-destination", workshop));
  const packed = (await readdir(workshop)).find((name) => name.endsWith(".tgz"));
  if (packed === undefined) throw new Error("npm pack made no tarball");
  return join(workshop, packed);
}

function npm(folder: string, ...args: readonly string[]): Promise<Outcome> {
  const script = process.env.npm_execpath;
  if (script === undefined) return start("npm", args, folder);
  return start(process.execPath, [script, ...args], folder);
}

async function succeed(outcome: Promise<Outcome>): Promise<void> {
  const { exitCode, output } = await outcome;
  if (exitCode !== 0) throw new Error(output);
}

function start(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env: { ...process.env, NO_COLOR: "1" } }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ exitCode, output: stdout + stderr });
    });
  });
}
