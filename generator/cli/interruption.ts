import { exitCode } from "./exitCode.js";

/** Minds Ctrl-C. */
export interface Interruption {
  /** Runs work that must not stop halfway; Ctrl-C then ends the process after it. */
  readonly shield: <T>(work: () => Promise<T>) => Promise<T>;
  /** Ends the watch: Ctrl-C does again what it does by itself. */
  readonly stop: () => void;
}

/**
 * Ends the process on Ctrl-C with the exit code that shells expect, after `cleanUp`. The output is whole at any time:
 * before the writing nothing has been touched, and the writing is done all or not at all.
 */
export function watchInterrupts(cleanUp: () => void): Interruption {
  let shielded = false;
  let interrupted = false;
  const leave = () => {
    interrupted = true;
    if (shielded) return;
    cleanUp();
    process.exit(exitCode.interrupted);
  };
  process.on("SIGINT", leave);
  return {
    shield: async (work) => {
      shielded = true;
      try {
        return await work();
      } finally {
        shielded = false;
        if (interrupted) leave();
      }
    },
    stop: () => void process.off("SIGINT", leave),
  };
}
