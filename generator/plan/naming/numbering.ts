/** The numbers that names have been given so far. */
export interface Numbering {
  /**
   * Returns the first number from a start on that is free. It goes on from the last number of the same key, so that
   * naming n things alike takes n steps. That is right where a number that is taken for a key never becomes free for it.
   */
  readonly firstFree: (key: string, isFree: (number: number) => boolean, start?: number) => number;
}

/** A numbering that has given no number yet. */
export function createNumbering(): Numbering {
  const reached = new Map<string, number>();
  return {
    firstFree(key, isFree, start = 2) {
      let number = Math.max(start, reached.get(key) ?? start);
      while (!isFree(number)) number += 1;
      reached.set(key, number);
      return number;
    },
  };
}

/** `list2`, `v1_2` */
export function numberName(name: string, number: number): string {
  return /\d$/.test(name) ? `${name}_${number}` : `${name}${number}`;
}
