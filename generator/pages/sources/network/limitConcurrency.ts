/** Runs work at once up to a number, the rest in the order in which it was given. */
export type Slots = <T>(work: () => Promise<T>) => Promise<T>;

export function limitConcurrency(most: number): Slots {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Who waits takes over the slot; it is never free in between.
      if (next === undefined) free += 1;
      else next();
    }
  };
}
