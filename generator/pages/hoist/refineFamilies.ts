import type { Annotations } from "./baseAnnotations.js";
import { groupBy } from "./groupBy.js";
import { clusterTitle, type Family } from "./clusterTitle.js";
import type { NamedSightings } from "./judgeTitles.js";
import { referenceToCluster, referenceToTitle, type ShapeReference } from "./shapeReference.js";
import { createShaper, type Shaper } from "./shapeSchemas.js";

/** A component without its name yet. */
export interface TitledFamily {
  readonly title: string;
  readonly reference: ShapeReference;
  readonly family: Family;
}

/** What the titles turned out to stand for. */
export interface Families {
  readonly shaper: Shaper;
  /** By title, in the order of titles; those of one title in the order of their contents. */
  readonly families: readonly TitledFamily[];
  /** Titles that several components have. */
  readonly shared: ReadonlySet<string>;
}

/** Each pass tells components apart by the parts that the one before told apart; real documents need two. */
const mostPasses = 8;

/** Sorts all contents into components, until telling apart what has one title makes no further difference. */
export function refineFamilies(named: NamedSightings, { besides, added }: Annotations): Families {
  const titles = new Map([...named.keys()].map((title, index) => [title, referenceToTitle(index)]));
  let references = new Map<string, ShapeReference>();
  for (const [title, sightings] of named) {
    const reference = titles.get(title);
    if (reference !== undefined) for (const { text } of sightings) references.set(text, reference);
  }
  for (let pass = 1; ; pass += 1) {
    const shaper = createShaper({ references, titles, besides, added });
    const families = [...named].flatMap(([title, sightings]) => {
      const found = [...clusterTitle(sightings, shaper)].sort((a, b) => (firstText(a) < firstText(b) ? -1 : 1));
      return found.map((family, index): TitledFamily => {
        const reference = titles.get(title) ?? referenceToTitle(-1);
        return { title, family, reference: found.length > 1 ? referenceToCluster(reference, index) : reference };
      });
    });
    const next = new Map(families.flatMap(({ family, reference }) => textsOf(family).map((text) => [text, reference])));
    if (pass === mostPasses || [...next].every(([text, reference]) => references.get(text) === reference)) {
      const counts = groupBy(families, ({ title }) => title);
      return {
        shaper,
        families,
        shared: new Set([...counts].filter(([, all]) => all.length > 1).map(([title]) => title)),
      };
    }
    references = next;
  }
}

function textsOf({ clusters }: Family): readonly string[] {
  return clusters.flatMap(({ sightings }) => sightings.map(({ text }) => text));
}

function firstText(family: Family): string {
  return textsOf(family).reduce((first, text) => (text < first ? text : first));
}
