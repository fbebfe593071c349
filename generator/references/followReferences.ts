import {
  joinPointer,
  pointerKeys,
  pointerOfReference,
  rootPointer,
  valueAt,
  type JsonPointer,
} from "../document/jsonPointer.js";
import { isReference } from "../document/reference.js";

/** A value with its real place. */
export interface Located<T> {
  readonly value: T;
  readonly pointer: JsonPointer;
}

/**
 * Follows references until there is something that is none. Returns undefined where a reference leads nowhere, out of
 * the document, or back to where it came from.
 */
export function followReferences(root: unknown, from: Located<unknown>): Located<unknown> | undefined {
  const known = endsIn(root);
  const seen = new Set<JsonPointer>();
  let place: Located<unknown> | undefined = from;
  while (place !== undefined && isReference(place.value)) {
    const pointer = pointerOfReference(place.value.$ref);
    if (pointer === undefined || seen.has(pointer)) place = undefined;
    else if (known.has(pointer)) place = known.get(pointer);
    else {
      seen.add(pointer);
      place = placeAt(root, pointer);
    }
  }
  for (const pointer of seen) known.set(pointer, place);
  return place;
}

/** Where the references of a document lead in the end, by their pointers. */
type Ends = Map<JsonPointer, Located<unknown> | undefined>;

/** Documents never change, and each may have a chain of references in which every one is the start of the rest. */
const endsOfRoots = new WeakMap<object, Ends>();

function endsIn(root: unknown): Ends {
  if (typeof root !== "object" || root === null) return new Map();
  const ends = endsOfRoots.get(root) ?? (new Map() as Ends);
  endsOfRoots.set(root, ends);
  return ends;
}

/** The value that a pointer names, following references on the way, but not one at its end. */
export function placeAt(root: unknown, pointer: JsonPointer): Located<unknown> | undefined {
  const direct = valueAt(root, pointer);
  if (direct !== undefined) return { value: direct, pointer };
  return placeThroughReferences(root, pointer);
}

/** As many references on the way of one pointer as any sane document has. */
const maximumDetours = 32;

function placeThroughReferences(root: unknown, pointer: JsonPointer): Located<unknown> | undefined {
  let place: Located<unknown> = { value: root, pointer: rootPointer };
  let keys = [...pointerKeys(pointer)];
  let detours = 0;
  while (keys.length > 0) {
    if (isReference(place.value)) {
      const target = pointerOfReference(place.value.$ref);
      if (target === undefined || ++detours > maximumDetours) return undefined;
      keys = [...pointerKeys(target), ...keys];
      place = { value: root, pointer: rootPointer };
      continue;
    }
    const key = keys.shift();
    if (key === undefined || typeof place.value !== "object" || place.value === null) return undefined;
    if (!Object.hasOwn(place.value, key)) return undefined;
    place = { value: (place.value as Record<string, unknown>)[key], pointer: joinPointer(place.pointer, key) };
  }
  return place;
}
