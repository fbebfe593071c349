import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../compile/compile.js";

/** What a run of the program on a hostile document came to. */
export interface BoundedRun {
  readonly code: number | null;
  readonly stderr: string;
  readonly result: { readonly apis: readonly { readonly diagnostics: readonly Found[] }[] } | undefined;
  readonly seconds: number;
}

/** A diagnostic as the program prints it. */
export interface Found {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly pointer?: string;
}

/** Runs `generate` on a document with as much memory as it may take; a run that takes too long is ended. */
export function runBounded(spec: string, out: string): Promise<BoundedRun> {
  const main = join(projectRoot, "dist", "cli", "main.js");
  const words = ["--max-old-space-size=1500", main, "generate", "--spec", spec, "--name", "t", "--out", out, "--json"];
  const started = performance.now();
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdout.setEncoding("utf8").on("data", (text: string) => stdout.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => stderr.push(text));
  const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
  return new Promise((resolve) => {
    child.once("close", (code) => {
      clearTimeout(timer);
      const seconds = (performance.now() - started) / 1000;
      resolve({ code, stderr: stderr.join(""), result: parseResult(stdout.join("")), seconds });
    });
  });
}

function parseResult(text: string): BoundedRun["result"] {
  try {
    return JSON.parse(text) as BoundedRun["result"];
  } catch {
    return undefined;
  }
}
