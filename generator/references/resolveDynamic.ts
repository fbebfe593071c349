import { isWholeDescription } from "../document/dialect.js";
import { joinPointer, pointerKeys, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, ownValue } from "../document/record.js";
import { resolveReference, found, type Resolution, type Known } from "./resolveReference.js";
import { scopeAt } from "./identifiers.js";
import type { FilePlace, FoundReference } from "./sourceSet.js";
import { splitReference } from "./uri.js";

/**
 * What a `$dynamicRef` or `$recursiveRef` stands for whoever uses the schema. Where several schemas offer the anchor, that
 * depends on the way by which a validator came (JSON Schema 2020-12 §8.2.3.2), and no single type is right.
 */
export function resolveDynamic(known: Known, reference: FoundReference): Resolution {
  if (reference.key === "$recursiveRef") return found(known, recursionRoot(known, reference.site));
  const { fragment = "" } = splitReference(reference.text);
  const places = known.identifiers.dynamicAnchors.get(fragment) ?? [];
  const resolution = resolveReference(known, reference);
  if (places.length < 2 || resolution.kind !== "found") return resolution;
  const isDynamic =
    isJsonObject(resolution.target.value) && ownValue(resolution.target.value, "$dynamicAnchor") === fragment;
  if (!isDynamic) return resolution;
  return { kind: "ambiguous", reason: `${places.length} schemas offer the anchor "${fragment}"` };
}

/** The outermost schema around a place that says `$recursiveAnchor: true`, else the schema as a whole. */
function recursionRoot(known: Known, site: FilePlace): FilePlace {
  const { place: start } = scopeAt(known.identifiers, site);
  const keys = pointerKeys(site.pointer.slice(start.pointer.length) as JsonPointer);
  const anchored = keys
    .map((_, index) => ({ file: site.file, pointer: joinPointer(start.pointer, ...keys.slice(0, index)) }))
    .find((place) => isRecursiveAnchor(known, place));
  if (anchored !== undefined) return anchored;
  const isDescription = start.pointer === rootPointer && isWholeDescription(known.roots[start.file]);
  return isDescription ? { file: site.file, pointer: joinPointer(rootPointer, ...keys.slice(0, 3)) } : start;
}

function isRecursiveAnchor(known: Known, place: FilePlace): boolean {
  const resolution = found(known, place);
  const value = resolution.kind === "found" ? resolution.target.value : undefined;
  return isJsonObject(value) && ownValue(value, "$recursiveAnchor") === true;
}
