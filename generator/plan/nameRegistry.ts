import { reservedTypes, reservedValues } from "./reservedNames.js";

/** Types and values are kept apart: a function `search` and a type `Search` go together. */
export type NameSpace = "type" | "value";

/** The names that are taken in the whole of an API. */
export interface NameRegistry {
  /** True for a name that is neither taken, also in another case, nor reserved. */
  isFree(space: NameSpace, name: string): boolean;
  /** Takes the first free one of the candidates, or the last one with the first number that makes it free. */
  claim(space: NameSpace, candidates: readonly string[]): string;
}

/** True for a name that belongs to the language, the platform or the runtime. */
export function isReserved(space: NameSpace, name: string): boolean {
  return (space === "type" ? reservedTypes : reservedValues).has(name);
}

/** A registry in which nothing is taken. */
export function createNameRegistry(): NameRegistry {
  const taken = new Set<string>();
  const folded = { type: new Set<string>(), value: new Set<string>() };
  const isFree = (space: NameSpace, name: string): boolean =>
    !taken.has(name) && !folded[space].has(name.toLowerCase()) && !isReserved(space, name);
  return {
    isFree,
    claim(space, candidates) {
      const last = candidates.at(-1) ?? "";
      let name = candidates.find((candidate) => isFree(space, candidate));
      for (let number = 2; name === undefined; number += 1) {
        const numbered = numberName(last, number);
        if (isFree(space, numbered)) name = numbered;
      }
      taken.add(name);
      folded[space].add(name.toLowerCase());
      return name;
    },
  };
}

/** `list2`, `v1_2` */
export function numberName(name: string, number: number): string {
  return /\d$/.test(name) ? `${name}_${number}` : `${name}${number}`;
}
