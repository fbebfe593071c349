import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { componentsOfDocument, operationNames, serverUrls, textAt } from "../page/fragmentContent.js";
import { folderOf } from "../page/locations.js";
import type { Identified } from "./identifyFragments.js";

/**
 * Joins fragments into the sets of one API each. Fragments that share a key belong together. What has no key of its own
 * goes by the hosts of its servers; what has not even those, a page of models or of a tag, joins the set whose title it
 * has, or whose components it shares, or that is nearest.
 */
export function joinSets(identified: readonly Identified[]): readonly (readonly Identified[])[] {
  const keyed = identified.filter(({ keys }) => keys.length > 0);
  const sets = joinByKeys(keyed);
  const hosted = identified.filter(({ keys, hosts }) => keys.length === 0 && hosts.length > 0);
  const named = [...sets];
  const byHosts = [...groupBy(hosted, ({ site, hosts }) => canonicalText([site, hosts])).values()];
  for (const group of byHosts.flatMap(separateVersions)) {
    const fitting = named.filter((set) => set.some((member) => shareHosts(member, group)));
    joinNearest(sets, fitting, group);
  }
  const rest = identified.filter(({ keys, hosts }) => keys.length === 0 && hosts.length === 0);
  for (const group of groupBy(rest, (one) =>
    canonicalText([one.site, placeOf(one), infoText(one.fragment)]),
  ).values()) {
    joinNearest(sets, fittingSets(sets, group), group);
  }
  return sets;
}

type MutableSets = Identified[][];

function joinByKeys(identified: readonly Identified[]): MutableSets {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    if (root !== key) parents.set(key, root); // The next look is short.
    return root;
  };
  for (const { keys } of identified) {
    const [first = "", ...others] = keys.map(rootOf);
    for (const other of others) if (rootOf(other) !== rootOf(first)) parents.set(rootOf(other), rootOf(first));
  }
  return Array.from(groupBy(identified, ({ keys: [key = ""] }) => rootOf(key)).values(), (set) => [...set]);
}

/** One host may serve several versions at different paths: then each describes the same operations. */
function separateVersions(group: readonly Identified[]): readonly (readonly Identified[])[] {
  const byServers = [...groupBy(group, ({ fragment }) => canonicalText(serverUrls(fragment.document))).values()];
  const [first = new Set<string>(), ...others] = byServers
    .map((members) => new Set(members.flatMap(({ fragment }) => operationNames(fragment.document))))
    .toSorted((a, b) => b.size - a.size);
  const isVersion = (names: ReadonlySet<string>): boolean => countShared(first, names) * 2 > names.size;
  return others.some((names) => names.size > 1 && isVersion(names)) ? byServers : [group];
}

function shareHosts({ hosts }: Identified, [first]: readonly Identified[]): boolean {
  return first !== undefined && canonicalText(hosts) === canonicalText(first.hosts);
}

function infoText({ document }: Identified["fragment"]): string {
  return canonicalText([textAt(document.info, "title") ?? "", textAt(document.info, "version") ?? ""]);
}

/** A title without hosts belongs to the set of that title; without one, every set may be meant. */
function fittingSets(sets: MutableSets, [first]: readonly Identified[]): MutableSets {
  if (first?.title === undefined) return sets;
  const sameTitle = sets.filter((set) => set.some(({ fragment }) => infoText(fragment) === infoText(first.fragment)));
  if (sameTitle.length > 0) return sameTitle;
  const folder = placeOf(first);
  return sets.filter((set) => set.some((member) => placeOf(member) === folder));
}

function placeOf({ fragment }: Identified): string {
  return folderOf(fragment.page.location);
}

/** Adds a group to the set that it shares most with, or makes a set of it where none fits. */
function joinNearest(sets: MutableSets, fitting: MutableSets, group: readonly Identified[]): void {
  const names = componentNames(group);
  const ranked = fitting.map((set) => ({
    set,
    shared: countShared(componentNames(set), names),
    near: nearness(set, group),
  }));
  const [best] = ranked.toSorted((a, b) => b.shared - a.shared || b.near - a.near);
  if (best === undefined) sets.push([...group]);
  else best.set.push(...group);
}

function componentNames(set: readonly Identified[]): ReadonlySet<string> {
  return new Set(set.flatMap(({ fragment }) => componentsOfDocument(fragment.document).map(({ pointer }) => pointer)));
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...b].filter((name) => a.has(name)).length;
}

/** How many characters the locations of two sets have in common at their start, at best. */
function nearness(set: readonly Identified[], group: readonly Identified[]): number {
  const [first] = group;
  if (first === undefined) return 0;
  return Math.max(...set.map(({ fragment }) => commonLength(fragment.page.location, first.fragment.page.location)));
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
