import { groupBy } from "../../document/groupBy.js";
import type { Annotations } from "./annotations.js";
import { clusterTitle } from "./clusterTitle.js";
import type { Families, Family, TitledFamily } from "./family.js";
import { referenceToCluster, referenceToTitle, type ShapeReference } from "./shapeReference.js";
import { createShaper, type Shaper } from "./shapeSchemas.js";
import type { NamedSightings } from "./sighting.js";

/** Each pass distinguishes components by the parts that the pass before distinguished; real documents need two. */
const mostPasses = 8;

/** Sorts all contents into components, until another pass changes nothing. */
export function refineFamilies(named: NamedSightings, { besides, added }: Annotations): Families {
  let titles: Titles = new Map([...named.keys()].map((title, index) => [title, referenceToTitle(index)]));
  let references: ReadonlyMap<string, ShapeReference> = new Map(
    [...titles].flatMap(([title, reference]) => (named.get(title) ?? []).map(({ text }) => [text, reference] as const)),
  );
  for (let pass = 1; ; pass += 1) {
    const shaper = createShaper({ references, titles, besides, added });
    const families = findFamilies(named, titles, shaper);
    const next = new Map(families.flatMap(({ family, reference }) => textsOf(family).map((text) => [text, reference])));
    const byTitle = groupBy(families, ({ title }) => title);
    if (pass === mostPasses || isSame(next, references)) {
      const shared = [...byTitle].filter(([, members]) => members.length > 1).map(([title]) => title);
      const crowded = [...named.keys()].filter((title) => !byTitle.has(title));
      return { shaper, families, shared: new Set(shared), crowded: new Set(crowded) };
    }
    references = next;
    titles = new Map([...titles].filter(([title]) => byTitle.has(title)));
  }
}

type Titles = ReadonlyMap<string, ShapeReference>;

function findFamilies(named: NamedSightings, titles: Titles, shaper: Shaper): readonly TitledFamily[] {
  return [...titles].flatMap(([title, reference]) => {
    const found = [...clusterTitle(named.get(title) ?? [], shaper)];
    const ordered = found.sort((a, b) => (firstText(a) < firstText(b) ? -1 : 1));
    return ordered.map((family, index): TitledFamily => {
      return { title, family, reference: ordered.length > 1 ? referenceToCluster(reference, index) : reference };
    });
  });
}

function isSame<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

function textsOf({ clusters }: Family): readonly string[] {
  return clusters.flatMap(({ sightings }) => sightings.map(({ text }) => text));
}

function firstText(family: Family): string {
  return textsOf(family).reduce((first, text) => (text < first ? text : first));
}
