import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import type { Variant } from "../conflict/chooseVariant.js";
import { methodOf, templateShape, textAt } from "../page/fragmentContent.js";
import type { ConflictPolicy } from "../page/recovery.js";
import type { MergedOperation } from "./merged.js";
import { mergePart } from "./mergePart.js";
import type { StatedOperation } from "./statedOperation.js";

/**
 * Merges what pages say of each operation. Neither the names in a path's braces nor a slash at its end
 * distinguish paths, unless a page has both.
 */
export function mergeOperations(
  operations: readonly StatedOperation[],
  policy: ConflictPolicy,
): readonly MergedOperation[] {
  const loose = [...groupBy(operations, (stated) => operationKey(withoutSlash(stated))).values()];
  const groups = loose.flatMap((members) => (areSpellings(members) ? [members] : separate(members)));
  return groups.map((members) => {
    const variants = new Map(members.map((stated): [Variant, StatedOperation] => [variantOf(stated), stated]));
    const [{ pointer } = { pointer: undefined }] = members;
    if (pointer === undefined) throw new Error("A group has members.");
    const part = mergePart({ pointer, kind: "operation", variants: [...variants.keys()] }, policy);
    const stated = variants.get(part.chosen);
    if (stated === undefined) throw new Error("What is chosen is one of the variants.");
    const others = members.filter(({ path }) => path.endsWith("/") !== stated.path.endsWith("/"));
    const otherSpellings = others.map((other) => other.fragment.placeOf(other.pointer));
    return { ...part, pointer: stated.pointer, stated, otherSpellings };
  });
}

function withoutSlash(stated: StatedOperation): StatedOperation {
  return stated.section === "paths" ? { ...stated, path: stated.path.replace(/(?<=.)\/$/, "") } : stated;
}

function separate(members: readonly StatedOperation[]): readonly (readonly StatedOperation[])[] {
  return [...groupBy(members, operationKey).values()];
}

/** Whether paths that differ in the slash at their end are of one operation: no page has both, nor have they two ids. */
function areSpellings(members: readonly StatedOperation[]): boolean {
  const spellings = groupBy(members, ({ path }) => path.endsWith("/"));
  if (spellings.size < 2) return true;
  const [some, others] = [...spellings.values()].map((list) => new Set(list.map(({ fragment }) => fragment)));
  if ([...(some ?? [])].some((fragment) => others?.has(fragment))) return false;
  return new Set(members.flatMap(({ operation }) => textAt(operation, "operationId") ?? [])).size < 2;
}

/** A key that distinguishes operations of one document. */
function operationKey(stated: Pick<StatedOperation, "section" | "path" | "keys">): string {
  const { section, path } = stated;
  return canonicalText([section, methodOf(stated), section === "paths" ? templateShape(path) : path]);
}

function variantOf({ operation, fragment, pointer }: StatedOperation): Variant {
  return { value: operation, page: fragment.page, place: fragment.placeOf(pointer) };
}
