import { httpMethods } from "../../document/openapi.js";
import { compareLocations } from "../page/locations.js";
import type { OutlineMatch } from "./matchOutline.js";
import type { SettledOperation } from "./mergeOperations.js";

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
  operations: readonly SettledOperation[],
  outline: OutlineMatch | undefined,
): readonly SettledOperation[] {
  const ranks = new Map(outline?.listed.map((operation, index) => [operation, index]));
  const rankOf = (operation: SettledOperation): number => ranks.get(operation) ?? ranks.size;
  return operations.toSorted((a, b) => rankOf(a) - rankOf(b) || comparePlaces(a, b));
}

function comparePlaces({ stated: a }: SettledOperation, { stated: b }: SettledOperation): number {
  if (a.section !== b.section) return a.section === "paths" ? -1 : 1;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return methodRank(a.keys) - methodRank(b.keys) || (a.pointer < b.pointer ? -1 : 1);
}

function methodRank([method]: readonly string[]): number {
  const rank = httpMethods.findIndex((known) => known === method);
  return rank === -1 ? httpMethods.length : rank;
}
