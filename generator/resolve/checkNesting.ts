import type { Diagnostics, Finding } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";

/** Far deeper than real documents are (21 levels in the largest we know), far less than what exhausts a stack. */
const maximumDepth = 500;

/** More objects than this may not come out of values that are written once and used in several places. */
const maximumObjects = 2_000_000;

/**
 * Longer JSON pointers are far beyond all that people write. Every finding and every object has one, and engines find
 * texts of more than 16,383 characters in a table only by comparing them.
 */
const maximumPointer = 10_000;

interface Frame {
  readonly value: object;
  readonly pointer: JsonPointer;
  readonly children: Iterator<[string, unknown]>;
  /** How many objects and lists it holds, itself included, those that are shared counted at each place. */
  size: number;
}

/**
 * Makes sure that the document is a finite tree of a sane depth and size, so that all later walkers may recurse. A value
 * that is shared, through YAML aliases or because references were replaced by what they lead to, is entered once.
 */
export function checkNesting(root: unknown, diagnostics: Diagnostics): boolean {
  if (typeof root !== "object" || root === null) return true;
  const sizes = new Map<object, number | "open">();
  const path = [startFrame(root, rootPointer, sizes)];
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const next = frame.children.next();
    if (next.done) {
      leaveFrame(path, sizes);
      continue;
    }
    const [key, child] = next.value;
    if (typeof child !== "object" || child === null) continue;
    const size = sizes.get(child);
    if (typeof size === "number") {
      frame.size += size;
      continue;
    }
    const pointer = joinPointer(frame.pointer, key);
    const problem = size === "open" ? cyclic(key, pointer) : problemOf(pointer, path);
    if (problem !== undefined) {
      diagnostics.report(problem);
      return false;
    }
    path.push(startFrame(child, pointer, sizes));
  }
  return checkSize(root, sizes, diagnostics);
}

type Sizes = Map<object, number | "open">;

function startFrame(value: object, pointer: JsonPointer, sizes: Sizes): Frame {
  sizes.set(value, "open");
  return { value, pointer, children: Object.entries(value)[Symbol.iterator](), size: 1 };
}

function leaveFrame(path: Frame[], sizes: Sizes): void {
  const frame = path.pop();
  if (frame === undefined) return;
  sizes.set(frame.value, frame.size);
  const parent = path.at(-1);
  if (parent !== undefined) parent.size += frame.size;
}

function problemOf(pointer: JsonPointer, path: readonly Frame[]): Finding | undefined {
  if (path.length >= maximumDepth) return tooDeep(path);
  return pointer.length > maximumPointer ? tooLong(path.at(-1)?.pointer) : undefined;
}

function cyclic(key: string, pointer: JsonPointer): Finding {
  return { code: "document/cyclic-value", pointer, message: `"${key}" contains itself` };
}

function tooDeep(path: readonly Frame[]): Finding {
  const message = `The document is nested more than ${maximumDepth} levels deep`;
  return { code: "document/too-deep", pointer: path[8]?.pointer ?? rootPointer, message };
}

function tooLong(pointer: JsonPointer = rootPointer): Finding {
  const message = `The names that lead to something in here are longer than ${maximumPointer} characters`;
  return { code: "document/long-name", pointer, message };
}

/** A document may be as large as its text, but not become so by repetition. */
function checkSize(root: object, sizes: Sizes, diagnostics: Diagnostics): boolean {
  const size = sizes.get(root);
  if (typeof size !== "number" || size <= maximumObjects || size <= 2 * sizes.size) return true;
  const message = `Written out, the document has more than ${maximumObjects / 1_000_000} million objects, of which ${sizes.size} are different`;
  diagnostics.report({ code: "document/repetition", pointer: rootPointer, message });
  return false;
}
