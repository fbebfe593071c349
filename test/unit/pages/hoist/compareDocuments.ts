import { isJsonObject, ownValue, withValues, type JsonObject } from "../../../../generator/document/record.js";
import { pointerOfReference, valueAt, type JsonPointer } from "../../../../generator/document/jsonPointer.js";

/** Says where two values differ once all references are followed, cycles included. Titles do not count. */
export function createComparison(
  a: JsonObject,
  b: JsonObject,
): (inA: unknown, inB: unknown, at?: string) => string | undefined {
  const assumed = new Map<unknown, Set<unknown>>();
  const merged = new Map<unknown, unknown>();

  const follow = (root: JsonObject, value: unknown): unknown => {
    let current = value;
    for (let steps = 0; steps < 40 && isJsonObject(current) && typeof current.$ref === "string"; steps += 1) {
      const known = merged.get(current);
      if (known !== undefined) return known;
      const target = valueAt(root, pointerOfReference(current.$ref) ?? ("/nowhere" as JsonPointer));
      if (target === undefined) return current;
      const beside = withValues(current, new Map([["$ref", undefined]]));
      if (Object.keys(beside).length === 0) current = target;
      else {
        const value = { ...(follow(root, target) as JsonObject), ...beside };
        merged.set(current, value);
        return value;
      }
    }
    return current;
  };

  const target = (root: JsonObject, value: unknown): unknown =>
    typeof value === "string" && value.startsWith("#/") ? follow(root, { $ref: value }) : value;

  const compare = (inA: unknown, inB: unknown, at = ""): string | undefined => {
    const [x, y] = [follow(a, inA), follow(b, inB)];
    if (x === y) return undefined;
    if (!isNode(x) || !isNode(y)) return `${at}: ${JSON.stringify([x, y]).slice(0, 200)}`;
    const seen = assumed.get(x) ?? new Set();
    if (seen.has(y)) return undefined;
    assumed.set(x, seen.add(y));
    if (Array.isArray(x) !== Array.isArray(y)) return `${at}: list`;
    const keys = new Set([...Object.keys(x), ...Object.keys(y)].filter((key) => key !== "title" || isTitleKey(at)));
    for (const key of keys) {
      const [entryA, entryB] = [ownValue(x as JsonObject, key), ownValue(y as JsonObject, key)];
      const isMapping = at.endsWith("/discriminator/mapping");
      const difference = isMapping
        ? compare(target(a, entryA), target(b, entryB), `${at}/${key}`)
        : compare(entryA, entryB, `${at}/${key}`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  };
  return compare;
}

function isNode(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isTitleKey(at: string): boolean {
  return at.endsWith("/properties");
}
