import { hash } from "node:crypto";

/** A longer text stands as its digest in the text around it. */
const longestText = 80;

/** Pages are read once and never changed, so what was worked out for an object stays true. */
const known = new WeakMap<object, string>();

/**
 * A text that is equal for two JSON values exactly where the values are equal; the order of keys does not count. It is
 * to be compared, not to be read: a part longer than a line stands as its digest, so that the text of any value is
 * short, and an object that stands at many places (a YAML alias) is looked at once. Values are finite trees of a sane
 * depth, as all that was parsed is.
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== "object" || value === null) return scalarText(value);
  const earlier = known.get(value);
  if (earlier !== undefined) return earlier;
  const text = shorten(Array.isArray(value) ? listText(value) : objectText(value));
  known.set(value, text);
  return text;
}

/** True for two JSON values that say the same, whatever the order of their keys. */
export function deepEqual(a: unknown, b: unknown): boolean {
  return a === b || canonicalText(a) === canonicalText(b);
}

function scalarText(value: unknown): string {
  // YAML has numbers that JSON lacks, and whole numbers beyond what a double holds are read as they are written.
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return String(value);
  return value === undefined ? "undefined" : shorten(JSON.stringify(value));
}

function listText(list: readonly unknown[]): string {
  return `[${list.map(canonicalText).join(",")}]`;
}

function objectText(object: object): string {
  const entries = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value)}`).join(",")}}`;
}

/** `#` begins no JSON, so a digest is never taken for a text. */
function shorten(text: string): string {
  return text.length <= longestText ? text : `#${hash("sha256", text, "base64")}`;
}
