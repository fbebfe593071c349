import { joinPointer, pointerKeys, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";

/** Where a pointer leads in another tree: to the counterpart of the nearest thing around it that has one, and the rest of the way. */
export function translatePointer(
  pointer: JsonPointer,
  counterparts: ReadonlyMap<JsonPointer, JsonPointer>,
): JsonPointer | undefined {
  const keys = pointerKeys(pointer);
  for (let length = keys.length; length > 0; length -= 1) {
    const counterpart = counterparts.get(joinPointer(rootPointer, ...keys.slice(0, length)));
    if (counterpart !== undefined) return joinPointer(counterpart, ...keys.slice(length));
  }
  return undefined;
}
