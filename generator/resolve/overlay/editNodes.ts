import { isJsonObject, ownValue, withValues } from "../../document/record.js";
import { originOfPart, type NodePath, type Origin, type Traced } from "./overlayOrigin.js";

/** What becomes of a value; undefined removes it from what holds it. */
export type NodeEdit = (node: Traced) => Traced | undefined;

/** Places of one tree, grouped, so that what holds many of them is copied once. */
interface Chosen {
  isChosen: boolean;
  readonly below: Map<string, Chosen>;
}

/**
 * Edits the values at some paths, each once, what is deeper first. The tree that is given stays as it is; the one that
 * is returned shares with it what has not changed.
 */
export function editNodes(root: Traced, paths: readonly NodePath[], edit: NodeEdit): Traced | undefined {
  const top = newChosen();
  for (const path of paths) {
    let place = top;
    for (const key of path.map(String)) {
      const next = place.below.get(key) ?? newChosen();
      place.below.set(key, next);
      place = next;
    }
    place.isChosen = true;
  }
  return editChosen(root, top, edit);
}

function newChosen(): Chosen {
  return { isChosen: false, below: new Map() };
}

function editChosen(node: Traced, { isChosen, below }: Chosen, edit: NodeEdit): Traced | undefined {
  const parts = new Map<string, Traced | undefined>();
  for (const [key, chosen] of below) {
    const part = partOf(node, key);
    const edited = editChosen(part, chosen, edit);
    if (edited !== part) parts.set(key, edited);
  }
  const rebuilt = parts.size === 0 ? node : withParts(node, parts);
  return isChosen ? edit(rebuilt) : rebuilt;
}

/** The value under a key, with where it was written. */
export function partOf({ value, origin }: Traced, key: string | number): Traced {
  const part = Array.isArray(value)
    ? (value as readonly unknown[])[Number(key)]
    : isJsonObject(value)
      ? ownValue(value, String(key))
      : undefined;
  return { value: part, origin: originOfPart(origin, key) };
}

/** The object or list with some parts replaced, added at its end or, where undefined stands for them, removed. */
export function withParts(node: Traced, parts: ReadonlyMap<string, Traced | undefined>): Traced {
  if (Array.isArray(node.value)) return withItems(node.value, node.origin, parts);
  if (!isJsonObject(node.value)) return node;
  const values = new Map([...parts].map(([key, part]): [string, unknown] => [key, part?.value]));
  const origins = new Map(node.origin.parts);
  for (const [key, part] of parts) {
    if (part === undefined) origins.delete(key);
    else origins.set(key, part.origin);
  }
  return { value: withValues(node.value, values), origin: { ...node.origin, parts: origins } };
}

/** Items after one that is removed move up, and with them the memory of where they were written. */
function withItems(items: readonly unknown[], origin: Origin, parts: ReadonlyMap<string, Traced | undefined>): Traced {
  const kept = items.flatMap((value, index): Traced[] => {
    const key = String(index);
    if (!parts.has(key)) return [{ value, origin: originOfPart(origin, key) }];
    const part = parts.get(key);
    return part === undefined ? [] : [part];
  });
  return listOf(origin, kept);
}

/** A list of values, each with its own origin. */
export function listOf(origin: Origin, items: readonly Traced[]): Traced {
  const origins = items.map((item, index): [string, Origin] => [String(index), item.origin]);
  return { value: items.map(({ value }) => value), origin: { ...origin, parts: new Map(origins) } };
}
