import { createNumbering, numberName } from "./numbering.js";
import { reservedTypes, reservedValues } from "./reservedNames.js";

/** Types and values are kept apart: a function `search` and a type `Search` go together. */
export type NameSpace = "type" | "value";

/** The names that are taken in the whole of an API. */
export interface NameRegistry {
  /** True for a name that belongs to the language, the platform or the runtime. */
  isReserved(space: NameSpace, name: string): boolean;
  /** True for a name that is neither taken, also in another case, nor reserved. */
  isFree(space: NameSpace, name: string): boolean;
  /** Takes the first free one of the candidates, or the last one with the first number that makes it free. */
  claim(space: NameSpace, candidates: readonly string[]): string;
}

/** A registry in which nothing is taken. What the runtime exports is reserved. */
export function createNameRegistry(runtimeNames: readonly string[]): NameRegistry {
  const ofRuntime = new Set(runtimeNames);
  const reserved = { type: reservedTypes, value: reservedValues };
  const taken = new Set<string>();
  const folded = { type: new Set<string>(), value: new Set<string>() };
  const numbering = createNumbering();
  const isReserved = (space: NameSpace, name: string): boolean => ofRuntime.has(name) || reserved[space].has(name);
  const isFree = (space: NameSpace, name: string): boolean =>
    !taken.has(name) && !folded[space].has(name.toLowerCase()) && !isReserved(space, name);
  const freeNumberName = (space: NameSpace, name: string): string => {
    const lower = name.toLowerCase();
    // What is taken for a name is taken for all that differ from it in case only, so that none looks at it again.
    const start = numbering.firstFree(`${space} any ${lower}`, (each) => !folded[space].has(numberName(lower, each)));
    const isFreeNumber = (each: number): boolean => isFree(space, numberName(name, each));
    return numberName(name, numbering.firstFree(`${space} own ${name}`, isFreeNumber, start));
  };
  return {
    isReserved,
    isFree,
    claim(space, candidates) {
      const name =
        candidates.find((candidate) => isFree(space, candidate)) ?? freeNumberName(space, candidates.at(-1) ?? "");
      taken.add(name);
      folded[space].add(name.toLowerCase());
      return name;
    },
  };
}
