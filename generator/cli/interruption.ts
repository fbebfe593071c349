const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs work that should not stop halfway: a signal ends the process after it, a second one at once. At any other time a
 * signal ends the process as the system does it, whatever it is busy with, since nothing has been touched.
 */
export async function shield<T>(work: () => Promise<T>): Promise<T> {
  let pending: NodeJS.Signals | undefined;
  const stop = (): void => {
    for (const signal of signals) process.off(signal, leave);
  };
  const leave = (signal: NodeJS.Signals): void => {
    if (pending === undefined) pending = signal;
    else end(signal);
  };
  // `process.exit` waits for calls of the system that may never return. A signal does not.
  const end = (signal: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, leave);
  try {
    return await work();
  } finally {
    stop();
    if (pending !== undefined) end(pending);
  }
}
