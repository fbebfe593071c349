import { pointerOfReference, valueAt, type JsonPointer } from "../../document/jsonPointer.js";

/** Where a reference leads; undefined where nothing is there. */
export function targetOf(root: unknown, reference: unknown): JsonPointer | undefined {
  const pointer = typeof reference === "string" ? pointerOfReference(reference) : undefined;
  return pointer !== undefined && valueAt(root, pointer) !== undefined ? pointer : undefined;
}
