import { canonicalText } from "../../document/canonicalText.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";

/** At most so many places of a pair are listed; for more, readers look at the pages. */
const mostDifferences = 50;

/**
 * Where two values differ, as pointers from their tops, in order; each as deep as both have something there. At most
 * 50.
 */
export function listDifferences(a: unknown, b: unknown): readonly JsonPointer[] {
  const found: JsonPointer[] = [];
  compare(a, b, rootPointer, found);
  return found.toSorted((x, y) => (x < y ? -1 : x > y ? 1 : 0));
}

function compare(a: unknown, b: unknown, pointer: JsonPointer, found: JsonPointer[]): void {
  if (found.length >= mostDifferences || canonicalText(a) === canonicalText(b)) return;
  if (!isCollection(a) || !isCollection(b) || Array.isArray(a) !== Array.isArray(b) || isPlainList(a)) {
    found.push(pointer);
    return;
  }
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  for (const key of [...new Set([...left.keys(), ...right.keys()])].toSorted((x, y) => (x < y ? -1 : 1))) {
    const inner = joinPointer(pointer, key);
    if (left.has(key) && right.has(key)) compare(left.get(key), right.get(key), inner, found);
    else if (found.length < mostDifferences) found.push(inner);
  }
}

/** Of lists of names, each position says little. */
function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && !value.some(isCollection);
}

function isCollection(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
