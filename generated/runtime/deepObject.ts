import { isPresent, membersOf, plainValue, textOf } from "./shape.js";

/**
 * The names and texts of a `deepObject`: `color[R]=100`. The specification speaks of plain members only; deeper objects
 * continue the brackets and lists number them, as the widely used query parsers read it.
 */
export function deepObjectPairs(name: string, value: unknown, subject: string): [name: string, text: string][] {
  const plain = plainValue(value, subject);
  if (!isPresent(plain)) return [];
  if (typeof plain !== "object") return [[name, textOf(plain, subject)]];
  const members = Array.isArray(plain) ? Object.entries(plain.filter(isPresent)) : membersOf(plain);
  return members.flatMap(([key, member]) => deepObjectPairs(`${name}[${key}]`, member, subject));
}
