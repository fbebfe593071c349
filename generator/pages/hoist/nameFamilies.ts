import { groupBy } from "../../document/groupBy.js";
import { isKey, keyOf } from "./componentKey.js";
import type { FamilyNames, TitledFamily } from "./family.js";
import type { ShapeReference } from "./shapeReference.js";
import type { Sighting } from "./sighting.js";

/**
 * Names the components: by what a page of components calls it, else by its title. Where several have one title, the name
 * says which way the values go, as server frameworks do it (`User-Input`, `User-Output`), or what the schema belongs to.
 * What a name is made of belongs to the component itself, so that other pages change it as little as possible.
 */
export function nameFamilies(families: readonly TitledFamily[]): FamilyNames {
  const names = new Map<ShapeReference, string>();
  const taken = new Set<string>();
  const give = ({ reference }: TitledFamily, candidates: readonly string[]): void => {
    if (names.has(reference)) return;
    const name =
      candidates.find((candidate) => !taken.has(candidate)) ?? numbered(candidates.at(-1) ?? "Schema", taken);
    taken.add(name);
    names.set(reference, name);
  };
  const certain = families.filter((family) => certainNames(family).length > 0);
  for (const family of certain) give(family, [...certainNames(family), keyOf(family.title)]);
  const byTitle = [...groupBy(families, ({ title }) => title)];
  const alone = byTitle.filter(([, members]) => members.length === 1).flatMap(([, members]) => members);
  for (const family of alone.filter(({ title }) => isKey(title))) give(family, [family.title]);
  for (const family of alone) give(family, [keyOf(family.title), ...contextNames(family)]);
  for (const [, members] of byTitle.filter(([, all]) => all.length > 1)) {
    const [leader] = [...members].sort((a, b) => countUses(b) - countUses(a) || compare(a.reference, b.reference));
    for (const member of directed(members)) give(member, [directedName(member), ...contextNames(member)]);
    if (leader !== undefined) give(leader, [keyOf(leader.title), ...contextNames(leader)]);
    for (const member of members) give(member, contextNames(member));
  }
  return names;
}

function certainNames({ family }: TitledFamily): readonly string[] {
  return sightingsOf(family)
    .flatMap(({ names }) => [...names])
    .filter(isKey)
    .sort();
}

/** One goes out and the other comes in: frameworks have two schemas where defaults make the one required. */
function directed(members: readonly TitledFamily[]): readonly TitledFamily[] {
  const ways = members.map(wayOf);
  const isPair =
    ways.filter((way) => way === "Input").length === 1 && ways.filter((way) => way === "Output").length === 1;
  return isPair ? members.filter((member) => wayOf(member) !== undefined) : [];
}

function wayOf({ family }: TitledFamily): "Input" | "Output" | undefined {
  const directions = new Set(sightingsOf(family).flatMap((sighting) => [...sighting.directions]));
  if (directions.size > 1) return undefined;
  return directions.has("request") ? "Input" : "Output";
}

function directedName(member: TitledFamily): string {
  return `${keyOf(member.title)}-${wayOf(member) ?? ""}`;
}

/** The title after what the schema belongs to: schemas before operations, which come and go. */
function contextNames({ family, title }: TitledFamily): readonly string[] {
  const uses = sightingsOf(family).flatMap((sighting) => [...sighting.uses.values()]);
  const owners = uses
    .filter(({ owner }) => owner !== title)
    .sort((a, b) => Number(b.isInSchema) - Number(a.isInSchema) || compare(a.owner, b.owner));
  const names = owners.slice(0, 20).map(({ owner }) => keyOf(`${owner} ${title}`.replace(/[{}/]+/g, " ")));
  return [...new Set([...names, keyOf(title)])];
}

function countUses({ family }: TitledFamily): number {
  return new Set(sightingsOf(family).flatMap(({ uses }) => [...uses.keys()])).size;
}

function sightingsOf({ clusters }: TitledFamily["family"]): readonly Sighting[] {
  return clusters.flatMap(({ sightings }) => sightings);
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${name}${number}`)) return `${name}${number}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
