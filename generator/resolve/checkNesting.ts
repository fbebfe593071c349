import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";

/** Far deeper than real documents are (21 levels in the largest we know), far less than what exhausts a stack. */
const maximumDepth = 500;

interface Frame {
  readonly value: object;
  readonly pointer: JsonPointer;
  readonly children: Iterator<[string, unknown]>;
}

/**
 * Makes sure that the document is a finite tree of a sane depth, so that all later walkers may recurse. A value that
 * is shared through YAML aliases is entered once.
 */
export function checkNesting(root: unknown, diagnostics: Diagnostics): boolean {
  if (typeof root !== "object" || root === null) return true;
  const entered = new Map<object, "open" | "closed">();
  const path: Frame[] = [];
  const enter = (value: object, pointer: JsonPointer): void => {
    entered.set(value, "open");
    path.push({ value, pointer, children: Object.entries(value)[Symbol.iterator]() });
  };

  enter(root, rootPointer);
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const next = frame.children.next();
    if (next.done) {
      entered.set(frame.value, "closed");
      path.pop();
      continue;
    }
    const [key, child] = next.value;
    if (typeof child !== "object" || child === null || entered.get(child) === "closed") continue;
    const pointer = joinPointer(frame.pointer, key);
    if (entered.get(child) === "open") {
      diagnostics.report({ code: "document/cyclic-value", pointer, message: `"${key}" contains itself` });
      return false;
    }
    if (path.length >= maximumDepth) {
      const message = `The document is nested more than ${maximumDepth} levels deep`;
      diagnostics.report({ code: "document/too-deep", pointer: path[8]?.pointer ?? rootPointer, message });
      return false;
    }
    enter(child, pointer);
  }
  return true;
}
