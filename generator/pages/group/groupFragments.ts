import { groupBy } from "../../document/groupBy.js";
import { serverUrls, textAt } from "../page/fragmentContent.js";
import type { RecognisedPage } from "../page/recognition.js";
import type { FragmentGroup } from "./fragmentGroup.js";
import { identifyFragments, type Identified } from "./identifyFragments.js";
import { joinDrifted } from "./joinDrifted.js";
import { joinSets } from "./joinSets.js";

/** Puts the fragments of each API together. */
export function groupFragments(pages: readonly RecognisedPage[]): readonly FragmentGroup[] {
  const identified = identifyFragments(pages);
  const sets = joinDrifted(joinSets(identified));
  return inOrder(sets, identified).map(describeGroup);
}

/** Sets and their members in the order in which the fragments were given. */
function inOrder(
  sets: readonly (readonly Identified[])[],
  identified: readonly Identified[],
): readonly (readonly Identified[])[] {
  const position = new Map(identified.map((one, index) => [one, index]));
  const rank = (one: Identified | undefined): number => (one === undefined ? 0 : (position.get(one) ?? 0));
  return sets.map((set) => set.toSorted((a, b) => rank(a) - rank(b))).toSorted((a, b) => rank(a[0]) - rank(b[0]));
}

function describeGroup(members: readonly Identified[]): FragmentGroup {
  return {
    titles: mostFrequent(members.flatMap(({ title }) => title ?? [])),
    versions: distinct(members.flatMap(({ fragment }) => textAt(fragment.document.info, "version") ?? [])),
    specifications: distinct(members.flatMap(({ fragment }) => fragment.hints.specification ?? [])),
    hosts: distinct(members.flatMap(({ hosts }) => hosts)),
    servers: distinct(members.flatMap(({ fragment }) => serverUrls(fragment.document))),
    fragments: members.map(({ fragment }) => fragment),
  };
}

function mostFrequent(texts: readonly string[]): readonly string[] {
  const groups = [...groupBy(texts, (text) => text)];
  return groups.toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([text]) => text);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted((a, b) => (a < b ? -1 : 1));
}
