import { guardOutput } from "../../generator/cli/outputGuard.js";
import { runProgram } from "../../generator/cli/runProgram.js";

/** What a run of the program in this process printed. */
export interface CapturedRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** `open` lets texts out as the commands gave them, to compare with. */
  readonly door?: "guarded" | "open";
}

/** Runs the program with these words, as `main.ts` does, and keeps what reaches the two streams. */
export async function runCaptured(
  words: readonly string[],
  { folder, environment = {}, door = "guarded" }: Surroundings,
): Promise<CapturedRun> {
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  const before = { folder: process.cwd(), environment: { ...process.env } };
  const release = door === "guarded" ? guardOutput() : () => undefined;
  try {
    process.chdir(folder);
    for (const name of ["CI", "GITHUB_ACTIONS", "FORCE_COLOR", "DEBUG"]) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, environment);
    const code = await runProgram(words);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    release();
    process.chdir(before.folder);
    for (const name of Object.keys(process.env))
      if (!(name in before.environment)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before.environment);
    stdout.release();
    stderr.release();
  }
}

function capture(stream: NodeJS.WriteStream): { readonly text: () => string; readonly release: () => void } {
  const parts: string[] = [];
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array): boolean => {
    parts.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
    return true;
  };
  return {
    text: () => parts.join(""),
    release: () => {
      stream.write = write;
    },
  };
}
