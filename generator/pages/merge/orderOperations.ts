import { httpMethods } from "../../document/openapi.js";
import { compareLocations } from "../page/locations.js";
import type { OutlineMatch, MergedOperation } from "./merged.js";

/** The outline that lists most operations: its order is that of the document. Undefined where none lists any. */
export function chooseOutline(matches: readonly OutlineMatch[]): OutlineMatch | undefined {
  const useful = matches.filter(({ listed }) => listed.length > 0);
  const [best] = useful.toSorted(
    (a, b) => b.listed.length - a.listed.length || compareLocations(a.outline.page, b.outline.page),
  );
  return best;
}

/** Puts operations into the order of an outline; the others follow by path, then in the order that OpenAPI gives methods. */
export function orderOperations(
  operations: readonly MergedOperation[],
  outline: OutlineMatch | undefined,
): readonly MergedOperation[] {
  const ranks = new Map(outline?.listed.map((operation, index) => [operation, index]));
  const rankOf = (operation: MergedOperation): number => ranks.get(operation) ?? ranks.size;
  return operations.toSorted((a, b) => rankOf(a) - rankOf(b) || comparePlaces(a, b));
}

function comparePlaces({ stated: a }: MergedOperation, { stated: b }: MergedOperation): number {
  if (a.section !== b.section) return a.section === "paths" ? -1 : 1;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return methodRank(a.keys) - methodRank(b.keys) || (a.pointer < b.pointer ? -1 : 1);
}

function methodRank([method]: readonly string[]): number {
  const rank = httpMethods.findIndex((known) => known === method);
  return rank === -1 ? httpMethods.length : rank;
}
