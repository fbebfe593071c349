import { inputError } from "./apiError.js";

/** A value as the styles of parameters know it (RFC 6570 §2.3): nothing, a text, a list or an associative array. */
export type Shape =
  | { readonly kind: "absent" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "record"; readonly members: readonly (readonly [name: string, text: string])[] };

/**
 * The shape of a value. `null`, `undefined` and what has no members are absent, also among the members of a list or
 * record. Nested lists and records have no form in any style but `deepObject` and are refused.
 */
export function shapeOf(value: unknown, subject: string): Shape {
  const plain = plainValue(value, subject);
  if (!isPresent(plain)) return { kind: "absent" };
  if (Array.isArray(plain)) {
    const items = plain.filter(isPresent).map((item: unknown) => textOf(item, subject));
    return items.length === 0 ? { kind: "absent" } : { kind: "list", items };
  }
  if (typeof plain === "object") {
    const members = membersOf(plain).map(([name, member]) => [name, textOf(member, subject)] as const);
    return members.length === 0 ? { kind: "absent" } : { kind: "record", members };
  }
  return { kind: "text", text: textOf(plain, subject) };
}

/**
 * The shape of a value whose members are written one by one under their own names: a member that is a list is written
 * once for each of its items. The specification leaves open what nested lists are; servers that describe their paging
 * by one object expect this.
 */
export function explodedShapeOf(value: unknown, subject: string): Shape {
  const plain = plainValue(value, subject);
  if (Array.isArray(plain) || typeof plain !== "object" || plain === null) return shapeOf(plain, subject);
  const members = membersOf(plain).flatMap(([name, member]) => {
    const own = plainValue(member, subject);
    const items: readonly unknown[] = Array.isArray(own) ? own.filter(isPresent) : [own];
    return items.map((item) => [name, textOf(item, subject)] as const);
  });
  return members.length === 0 ? { kind: "absent" } : { kind: "record", members };
}

/** The own members of a record that have a value. */
export function membersOf(record: object): [name: string, value: unknown][] {
  return Object.entries(record).filter(([, member]) => isPresent(member));
}

/** A single value as text: dates in ISO 8601, whole numbers of any size in full. */
export function textOf(value: unknown, subject: string): string {
  const plain = plainValue(value, subject);
  switch (typeof plain) {
    case "string":
      if (!/\p{Surrogate}/u.test(plain)) return plain;
      throw inputError(`${subject} has half of a surrogate pair, which has no form in UTF-8`);
    case "boolean":
    case "bigint":
      return String(plain);
    case "number":
      if (Number.isFinite(plain)) return String(plain);
      throw inputError(`${subject} is not a finite number`);
    default:
      throw inputError(`${subject} has a list or an object inside another, which its style cannot express`);
  }
}

/**
 * A value without its class: dates and what has a `toJSON` (a URL, a Temporal date) become what they stand for, sets
 * become lists. What would silently become nothing (a Map, a Blob, a promise) is refused.
 */
export function plainValue(value: unknown, subject: string): unknown {
  if (typeof value === "function" || typeof value === "symbol") throw inputError(`${subject} is a ${typeof value}`);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const tag = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (tag === "Date") return dateText(value as Date, subject);
  const { toJSON } = value as { readonly toJSON?: unknown };
  if (typeof toJSON === "function") return (value as { toJSON: () => unknown }).toJSON();
  if (tag === "Set") return [...(value as Set<unknown>)];
  if (tag === "Object") return value;
  throw inputError(`${subject} is a ${tag}, which cannot be sent there`);
}

function dateText(date: Date, subject: string): string {
  if (Number.isNaN(date.getTime())) throw inputError(`${subject} is not a valid date`);
  return date.toISOString();
}

/** Neither `null` nor `undefined`. */
export function isPresent<Value>(value: Value): value is Value & {} {
  return value !== null && value !== undefined;
}
