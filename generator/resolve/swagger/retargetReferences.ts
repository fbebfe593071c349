import { pointerOfReference, referenceToPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { isReference, placeAt } from "../../document/reference.js";
import { rewriteNodes } from "../rewriteNodes.js";
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
  const rewritten = rewriteNodes({ kind: "document", value: root, pointer: rootPointer }, ({ kind, value }) => {
    if (kind === "discriminator" && isJsonObject(value)) return retargetMapping(value, retarget);
    if (!isJsonObject(value) || !isReference(value)) return value;
    return withValues(value, new Map([["$ref", retarget(value.$ref)]]));
  });
  return rewritten as JsonObject;
}

function retargetMapping(discriminator: JsonObject, retarget: (reference: string) => string): JsonObject {
  const mapping = ownValue(discriminator, "mapping");
  if (!isJsonObject(mapping)) return discriminator;
  const changes = Object.entries(mapping).flatMap(([value, target]): [string, string][] => {
    const moved = typeof target === "string" ? retarget(target) : undefined;
    return moved === undefined || moved === target ? [] : [[value, moved]];
  });
  return withValues(discriminator, new Map([["mapping", withValues(mapping, new Map(changes))]]));
}
