import { joinPointer, type JsonPointer } from "./jsonPointer.js";

/** A pointer that is written out only where somebody asks for it: most places of a walk are never shown to anyone. */
export type LazyPointer = JsonPointer | PointerBelow;

interface PointerBelow {
  readonly above: LazyPointer;
  readonly key: string | number;
}

/** The pointer of what stands under a key. */
export function pointerBelow(above: LazyPointer, key: string | number): LazyPointer {
  return { above, key };
}

/** Writes a pointer out. */
export function writePointer(pointer: LazyPointer): JsonPointer {
  const keys: (string | number)[] = [];
  let start = pointer;
  for (; typeof start !== "string"; start = start.above) keys.push(start.key);
  return keys.length === 0 ? start : joinPointer(start, ...keys.reverse());
}

/** The last key of a pointer; undefined where it is the start of a walk. */
export function lastKey(pointer: LazyPointer): string | undefined {
  return typeof pointer === "string" ? undefined : String(pointer.key);
}
