import type { JsonPointer } from "../../../../document/jsonPointer.js";
import type { SourcePlace } from "../../../../read/sourceDocument.js";

/** Where a value of a rewritten document stood before: by pointer, the nearest ancestor that moved decides. */
export type Moves = ReadonlyMap<JsonPointer, JsonPointer>;

/** Finds the places of a rewritten document. */
export function redirectPlaces(
  placeOf: (pointer: JsonPointer) => SourcePlace,
  moves: Moves,
): (pointer: JsonPointer) => SourcePlace {
  return (pointer) => {
    for (let ancestor: string = pointer; ancestor !== ""; ancestor = ancestor.slice(0, ancestor.lastIndexOf("/"))) {
      const origin = moves.get(ancestor as JsonPointer);
      if (origin !== undefined) return placeOf(`${origin}${pointer.slice(ancestor.length)}` as JsonPointer);
    }
    return placeOf(pointer);
  };
}
