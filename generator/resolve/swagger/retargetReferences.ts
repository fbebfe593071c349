import { pointerOfReference, referenceToPointer, type JsonPointer } from "../../document/jsonPointer.js";
import type { JsonObject } from "../../document/record.js";
import { placeAt } from "../../references/followReferences.js";
import { renameReferences } from "../../document/renameReferences.js";
import { translatePointer } from "./translatePointer.js";

/**
 * Leads every reference to where its target stands now. One without a target stays as the user wrote it, so that it is
 * reported in the user's words.
 *
 * @param root the upgraded document
 * @param origins where what moved stood before, by where it stands now
 */
export function retargetReferences(root: JsonObject, origins: ReadonlyMap<JsonPointer, JsonPointer>): JsonObject {
  const places = new Map<JsonPointer, JsonPointer>();
  for (const [place, origin] of origins) if (!places.has(origin)) places.set(origin, place);

  const retarget = (reference: string): string => {
    const pointer = pointerOfReference(reference);
    const target = pointer === undefined ? undefined : translatePointer(pointer, places);
    return target === undefined || placeAt(root, target) === undefined ? reference : referenceToPointer(target);
  };
  return renameReferences(root, retarget);
}
