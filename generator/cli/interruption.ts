import { constants } from "node:os";

/** Handles Ctrl-C, and the polite ways of ending a process. */
export interface Interruption {
  /** Runs work that should not stop halfway; a signal then ends the process after it, a second one at once. */
  readonly shield: <T>(work: () => Promise<T>) => Promise<T>;
  /** Ends the watch: signals do again what they do by themselves. */
  readonly stop: () => void;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Ends the process on a signal with the exit code that shells expect (128 and the number of the signal), after
 * `cleanUp`. The output is whole at any time: before the writing nothing has been touched, and the writing is done all or
 * not at all, or by the next run.
 */
export function watchInterrupts(cleanUp: () => void): Interruption {
  let shielded = false;
  let pending: NodeJS.Signals | undefined;
  const stop = (): void => {
    for (const signal of signals) process.off(signal, leave);
  };
  const end = (signal: NodeJS.Signals): void => {
    // `process.exit` waits for calls of the system that may never return. From here on, a signal does not.
    stop();
    cleanUp();
    process.exit(128 + constants.signals[signal]);
  };
  const leave = (signal: NodeJS.Signals): void => {
    if (pending !== undefined) {
      stop();
      cleanUp();
      process.kill(process.pid, signal);
    }
    pending = signal;
    if (!shielded) end(signal);
  };
  for (const signal of signals) process.on(signal, leave);
  return {
    shield: async (work) => {
      shielded = true;
      try {
        return await work();
      } finally {
        shielded = false;
        if (pending) end(pending);
      }
    },
    stop,
  };
}
