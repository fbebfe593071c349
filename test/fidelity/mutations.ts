import { bytesKey } from "./schemaReading.js";
import { isTable } from "./tables.js";

/** One step away from a value. */
export interface Mutation {
  /** What was done, and where: `/tags/0 is a number`. */
  readonly step: string;
  readonly value: unknown;
}

const unknownText = "no such literal";
const unknownNumber = 987_654.25;

/**
 * Everything that is one step away: each property removed, each value replaced by one of another primitive, by a literal
 * that no document knows and by null; each boolean turned round; the last item of each list removed. Whether a step
 * leads out of the schema is for the validator to say. Shallow steps come first; of a list only the first two items are
 * changed.
 */
export function* mutate(value: unknown): Generator<Mutation> {
  let level: readonly Node[] = [{ path: "", value, rebuild: (changed) => changed }];
  while (level.length > 0) {
    for (const node of level) yield* stepsAt(node);
    level = level.flatMap(childrenOf);
  }
}

interface Node {
  readonly path: string;
  readonly value: unknown;
  /** The whole value with another one in this place. */
  readonly rebuild: (changed: unknown) => unknown;
}

function* stepsAt({ path, value, rebuild }: Node): Generator<Mutation> {
  const place = path === "" ? "the value" : path;
  for (const [what, replacement] of replacementsOf(value))
    yield { step: `${place} is ${what}`, value: rebuild(replacement) };
  if (isTable(value) && !isBytesMark(value)) {
    for (const name of Object.keys(value)) {
      const { [name]: removed, ...rest } = value;
      if (removed !== undefined) yield { step: `${path}/${name} is missing`, value: rebuild(rest) };
    }
  }
  if (Array.isArray(value) && value.length > 0) {
    yield { step: `${place} is shorter`, value: rebuild(value.slice(0, -1)) };
    yield { step: `${place} is empty`, value: rebuild([]) };
  }
}

function replacementsOf(value: unknown): readonly (readonly [string, unknown])[] {
  const replacements: (readonly [string, unknown])[] = [
    ["another text", unknownText],
    ["a number", unknownNumber],
    ["a boolean", typeof value === "boolean" ? !value : true],
    ["null", null],
    ["a list", [unknownText]],
    ["an object", { [unknownText]: unknownText }],
  ];
  const isSame = (replacement: unknown): boolean =>
    (value === null && replacement === null) ||
    (Array.isArray(value) && Array.isArray(replacement)) ||
    (isTable(value) && isTable(replacement) && !isBytesMark(value));
  return replacements.filter(([, replacement]) => !isSame(replacement));
}

function childrenOf({ path, value, rebuild }: Node): readonly Node[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.slice(0, 2).map((item, index) => ({
      path: `${path}/${index}`,
      value: item,
      rebuild: (changed) => rebuild(items.map((each, at) => (at === index ? changed : each))),
    }));
  }
  if (!isTable(value) || isBytesMark(value)) return [];
  return Object.entries(value).map(([name, property]) => ({
    path: `${path}/${name}`,
    value: property,
    rebuild: (changed) =>
      rebuild(
        Object.fromEntries([
          ...Object.entries(value).map(([key, old]) => [key, key === name ? changed : old] as const),
        ]),
      ),
  }));
}

function isBytesMark(value: unknown): boolean {
  return isTable(value) && Object.hasOwn(value, bytesKey);
}
