import { canonicalText, deepEqual } from "../../document/canonicalText.js";
import { isJsonObject } from "../../document/record.js";
import { listOf, partOf, withParts } from "./editNodes.js";
import type { Traced } from "./overlayOrigin.js";

/** What laying one value over another gives. */
export interface Merged {
  readonly result: Traced;
  /** `none` where the target says already all that the update says. */
  readonly effect: "some" | "none";
  /** Parts of the update that cannot be laid over what stands at their place. */
  readonly misfits: readonly Misfit[];
}

export interface Misfit {
  readonly part: Traced;
  /** What stands at its place. */
  readonly over: "an object" | "a list";
}

/**
 * Lays an update over a value that an action selects (Overlay Specification 1.1, Action Object): objects are merged
 * recursively, lists are concatenated, anything else is replaced. A list that is selected itself takes one entry that
 * is no list, too.
 */
export function mergeUpdate(target: Traced, update: Traced): Merged {
  if (Array.isArray(target.value) && !Array.isArray(update.value)) return append(target, [update]);
  return merge(target, update);
}

function merge(target: Traced, update: Traced): Merged {
  if (isJsonObject(target.value) && isJsonObject(update.value)) return mergeObjects(target, update, update.value);
  if (Array.isArray(target.value) && Array.isArray(update.value)) {
    return append(
      target,
      update.value.map((_, index) => partOf(update, index)),
    );
  }
  // A list or object in place of a plain value is what its author means: `type: [string, "null"]` for `type: string`.
  if (typeof target.value === "object" && target.value !== null) {
    const over = Array.isArray(target.value) ? "a list" : "an object";
    return { result: target, effect: "some", misfits: [{ part: update, over }] };
  }
  const effect = deepEqual(target.value, update.value) ? "none" : "some";
  return { result: effect === "none" ? target : update, effect, misfits: [] };
}

function mergeObjects(target: Traced, update: Traced, fields: Readonly<Record<string, unknown>>): Merged {
  const parts = new Map<string, Traced>();
  const misfits: Misfit[] = [];
  let effect: Merged["effect"] = "none";
  for (const key of Object.keys(fields)) {
    const part = partOf(update, key);
    if (!Object.hasOwn(target.value as object, key)) {
      parts.set(key, part);
      effect = "some";
      continue;
    }
    const merged = merge(partOf(target, key), part);
    parts.set(key, merged.result);
    misfits.push(...merged.misfits);
    if (merged.effect === "some") effect = "some";
  }
  return { result: parts.size === 0 ? target : withParts(target, parts), effect, misfits };
}

/** Entries are added even where some are there already; only where all are, the update has nothing to say. */
function append(target: Traced, entries: readonly Traced[]): Merged {
  const items = target.value as readonly unknown[];
  const present = new Set(items.map(canonicalText));
  const isNew = ({ value }: Traced): boolean => !present.has(canonicalText(value));
  const before = items.map((_, index) => partOf(target, index));
  const result = listOf(target.origin, [...before, ...entries]);
  return { result, effect: entries.some(isNew) ? "some" : "none", misfits: [] };
}
