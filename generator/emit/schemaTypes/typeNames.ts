import { pointerOfReference, valueAt } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Direction } from "../../model/apiModel.js";
import type { TypePlan } from "../../plan/clientPlan.js";

/** Which type the plan has given to the schema at a place. */
export interface TypeNames {
  at(pointer: JsonPointer, direction: Direction): TypePlan | undefined;
}

/** A type that is planned for one direction only serves the other one too. */
export function createTypeNames(types: readonly TypePlan[]): TypeNames {
  const table: Readonly<Record<Direction, Map<JsonPointer, TypePlan>>> = { read: new Map(), write: new Map() };
  for (const type of types) {
    table[type.direction].set(type.pointer, type);
    if (type.bothDirections) table[opposite[type.direction]].set(type.pointer, type);
  }
  return {
    at: (pointer, direction) => table[direction].get(pointer) ?? table[opposite[direction]].get(pointer),
  };
}

export const opposite: Readonly<Record<Direction, Direction>> = { read: "write", write: "read" };

/** Where a reference leads, in the spelling of pointers that the plan uses; undefined where it leads nowhere. */
export function targetOf(root: unknown, reference: unknown): JsonPointer | undefined {
  const pointer = typeof reference === "string" ? pointerOfReference(reference) : undefined;
  return pointer !== undefined && valueAt(root, pointer) !== undefined ? pointer : undefined;
}
