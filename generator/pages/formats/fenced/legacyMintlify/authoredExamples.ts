import { isJsonObject, ownValue, type JsonObject } from "../../../../document/record.js";

/** The examples of a body that a person wrote. */
export interface AuthoredExamples {
  /** `{ example }`, `{ examples }` or nothing. */
  readonly kept: JsonObject;
  /** One was there and is left out. */
  readonly isInvented: boolean;
}

/** What the documentation tool puts where it knows no value. */
const fillers = new Set<unknown>([
  "<string>",
  "<any>",
  "<unknown>",
  "<integer>",
  123,
  "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  "2023-11-07T05:31:56Z",
  "2023-12-25",
  "jsmith@example.com",
  "aSDinaTvuI8gbWludGxpZnk=",
]);

/**
 * Distinguishes examples of people from invented ones. Only the one called `example` can be invented; it is taken for a
 * person's if none of its values is a filler and one at least stands nowhere in the schemas, so that no tool could have
 * put it together from them.
 *
 * @param sources where a tool takes values from: the schemas of the body and the components
 */
export function authoredExamples(examples: unknown, sources: readonly unknown[]): AuthoredExamples {
  if (!isJsonObject(examples) || Object.keys(examples).length === 0) return { kept: {}, isInvented: false };
  const only = Object.keys(examples).length === 1 ? ownValue(examples, "example") : undefined;
  if (!isJsonObject(only) || Object.keys(only).some((key) => key !== "value"))
    return { kept: { examples }, isInvented: false };
  const value = ownValue(only, "value");
  const given = scalarsOf([value]);
  const known = scalarsOf(sources);
  const isInvented = [...given].some((part) => fillers.has(part)) || [...given].every((part) => known.has(part));
  return isInvented ? { kept: {}, isInvented } : { kept: { example: value }, isInvented };
}

/** All texts, numbers and truth values in some values, each object looked at once. */
function scalarsOf(values: readonly unknown[]): ReadonlySet<unknown> {
  const scalars = new Set<unknown>();
  const seen = new Set<unknown>();
  const waiting = [...values];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null) scalars.add(next);
    else if (!seen.has(next)) {
      seen.add(next);
      for (const value of Object.values(next) as unknown[]) waiting.push(value);
    }
  }
  return scalars;
}
