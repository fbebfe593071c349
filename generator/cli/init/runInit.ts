import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findConfig, startingConfig } from "../../config/index.js";
import type { Diagnostics } from "../../diagnostics/index.js";
import type { ExitCode } from "../exitCode.js";
import type { Outcome } from "../outcome.js";
import { runCommand, type Run } from "../runCommand.js";
import type { Surroundings } from "../surroundings.js";

/** Prepares the project of this folder and prints what was done. Returns the exit code. */
export async function runInit(surroundings: Surroundings): Promise<ExitCode> {
  return await runCommand({ flags: {}, work: init }, surroundings);
}

function init({ diagnostics, terminal }: Run): Outcome {
  initProject(".", diagnostics).forEach(terminal.say);
  return { state: "ran", apis: [] };
}

/** The npm scripts that a project gets. */
const scripts = { generate: "clientwright generate", check: "clientwright generate --check" };

/**
 * Gives a project a configuration and npm scripts, each only where there is none. What the system refuses is reported.
 *
 * @returns what was done and what was left as it is, a line each
 */
export function initProject(folder: string, diagnostics: Diagnostics): readonly string[] {
  const steps = [
    { file: "clientwright.config.ts", run: writeConfig },
    { file: "package.json", run: addScripts },
  ];
  return steps.flatMap(({ file, run }) => {
    if (lstatSync(join(folder, file), { throwIfNoEntry: false })?.isSymbolicLink()) {
      diagnostics.report({ code: "write/symbolic-link", place: { file }, message: "This is a symbolic link." });
      return [];
    }
    try {
      return run(folder);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      diagnostics.report({ code: "write/failed", place: { file }, message: `${file} cannot be changed: ${reason}` });
      return [];
    }
  });
}

function writeConfig(folder: string): readonly string[] {
  const found = findConfig({ folder });
  if (found.kind !== "none" && (found.kind !== "package.json" || hasOwnSettings(folder))) {
    return [`${found.path}: left as it is, there is a configuration already`];
  }
  writeFileSync(join(folder, "clientwright.config.ts"), startingConfig(folder), { flag: "wx" });
  return ["clientwright.config.ts: written"];
}

interface Manifest {
  readonly clientwright?: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** A package.json, and how it is written. */
interface ManifestFile {
  readonly text: string;
  readonly manifest: Manifest;
}

function readManifest(folder: string): ManifestFile {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  return { text, manifest: JSON.parse(text) as Manifest };
}

function hasOwnSettings(folder: string): boolean {
  return Object.hasOwn(readManifest(folder).manifest, "clientwright");
}

function addScripts(folder: string): readonly string[] {
  if (!existsSync(join(folder, "package.json")))
    return ["package.json: there is none to add scripts to; `npm init` makes one"];
  const { text, manifest } = readManifest(folder);
  const present = manifest.scripts ?? {};
  const missing = Object.entries(scripts).filter(([name]) => !Object.hasOwn(present, name));
  const kept = Object.keys(scripts).filter((name) => Object.hasOwn(present, name));
  if (missing.length > 0) {
    const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
    const changed = { ...manifest, scripts: { ...present, ...Object.fromEntries(missing) } };
    writeFileSync(
      join(folder, "package.json"),
      `${JSON.stringify(changed, undefined, indent)}${text.endsWith("\n") ? "\n" : ""}`,
    );
  }
  return [
    ...missing.map(([name]) => `package.json: script "${name}" added`),
    ...kept.map((name) => `package.json: script "${name}" left as it is`),
  ];
}
