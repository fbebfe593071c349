import { Writable } from "node:stream";
import { guardOutput } from "../../../generator/cli/outputGuard.js";
import { runProgram } from "../../../generator/cli/runProgram.js";
import type { Environment, Surroundings } from "../../../generator/cli/surroundings.js";

/** What a run of the program came to. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunSettings {
  readonly folder: string;
  readonly environment?: Environment;
  /** `open` lets texts out as the commands gave them, to compare with. */
  readonly door?: "guarded" | "open";
}

/** Runs the program with these words in this process, as `main.ts` does, and keeps what reaches the two streams. */
export async function runCaptured(
  words: readonly string[],
  { folder, environment = {}, door = "guarded" }: RunSettings,
): Promise<Run> {
  const { surroundings, printed } = captureOutput(environment);
  const release = door === "guarded" ? guardOutput(surroundings) : () => undefined;
  const before = process.cwd();
  process.chdir(folder);
  try {
    return { code: await runProgram(words, surroundings), ...printed() };
  } finally {
    process.chdir(before);
    release();
  }
}

/** Surroundings that keep what is printed. */
export function captureOutput(env: Environment = {}): {
  readonly surroundings: Surroundings;
  readonly printed: () => { readonly stdout: string; readonly stderr: string };
} {
  const [stdout, stderr] = [captureStream(), captureStream()];
  return {
    surroundings: { stdout: stdout.stream, stderr: stderr.stream, env },
    printed: () => ({ stdout: stdout.text(), stderr: stderr.text() }),
  };
}

/** A stream that keeps what is written to it; a terminal where that is asked for. */
export function captureStream({ isTTY = false } = {}): {
  readonly stream: NodeJS.WriteStream;
  readonly text: () => string;
} {
  const parts: string[] = [];
  const writable = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _, done) {
      parts.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
      done();
    },
  });
  return { stream: Object.assign(writable, { isTTY }) as unknown as NodeJS.WriteStream, text: () => parts.join("") };
}
