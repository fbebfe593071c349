/** Returns the first number from 2 on that makes a name free. */
export type FreeNumber = (name: string, isFree: (number: number) => boolean) => number;

/**
 * Numbers names that are taken. It goes on from the last number of a name, so that numbering n things alike takes n
 * steps. That is right where a number that is taken for a name never becomes free for it.
 */
export function createFreeNumber(): FreeNumber {
  const reached = new Map<string, number>();
  return (name, isFree) => {
    let number = reached.get(name) ?? 2;
    while (!isFree(number)) number += 1;
    reached.set(name, number);
    return number;
  };
}
