import type { Finding } from "../../diagnostics/diagnostic.js";
import type { Fragment } from "../page/recognition.js";
import type { ReferenceResolver } from "./createReferenceResolver.js";
import type { Cluster, Families } from "./family.js";
import type { BuiltComponent } from "./hoisted.js";
import { isEmptied, isLost } from "./lostContent.js";
import { reportEmptiedChoices } from "./reportEmptiedChoices.js";
import type { Survey } from "./sighting.js";

/** What the steps of hoisting found out, to be reported. */
export interface Hoisting {
  readonly survey: Survey;
  readonly families: Families;
  readonly built: readonly BuiltComponent[];
  readonly resolver: ReferenceResolver;
  /** With references where there were copies. */
  readonly rewritten: readonly Fragment[];
}

/** Reports what was guessed, repaired or lost, in the order of titles. */
export function reportHoisting(hoisting: Hoisting): readonly Finding[] {
  const { built, rewritten } = hoisting;
  const components = built.filter(({ source }) => !isLost(source)).map(({ component }) => component);
  const areLossy = built.some(({ source, chosen }) => isLost(source) || (chosen.isPatched && wasEmptied(chosen)));
  return [
    ...built.flatMap(reportComponent),
    ...reportEmptiedChoices({ fragments: rewritten, components, areLossy }),
    ...reportSharedTitles(hoisting),
    ...reportUnfilled(hoisting),
  ];
}

function wasEmptied({ sightings }: Cluster): boolean {
  return sightings.some(isEmptied);
}

function reportComponent({ component, source, chosen }: BuiltComponent): readonly Finding[] {
  const { name, places } = component;
  const { title } = source;
  const [place] = places;
  const found: Finding[] = [];
  const at = place === undefined ? {} : { place };
  if (isLost(source)) {
    found.push({
      ...at,
      code: "pages/emptied-schema",
      message: `Schema "${name}" has lost its properties on all pages.`,
    });
  } else if (chosen.isPatched) {
    found.push({
      ...at,
      code: "pages/repaired-schema",
      message: `Schema "${name}" was put together from several copies.`,
    });
  }
  if (
    name !== title &&
    source.family.clusters.every(({ sightings }) => sightings.every(({ names }) => names.size === 0))
  ) {
    found.push({
      ...at,
      code: "pages/changed-name",
      message: `The schema with the title "${title}" is called "${name}".`,
    });
  }
  return found;
}

const shownNames = 5;

function reportSharedTitles({ families, built }: Hoisting): readonly Finding[] {
  const crowded = [...families.crowded].sort().map((title): Finding => {
    const message = `Very many different schemas have the title "${title}", so it names none of them.`;
    return { code: "pages/shared-title", message };
  });
  const shared = [...families.shared].map((title): Finding => {
    const members = built.filter(({ source }) => source.title === title).map(({ component }) => component);
    const shown = members.slice(0, shownNames).map(({ name }) => `"${name}"`);
    const left = members.length - shown.length;
    const names = `${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
    const place = members[0]?.places[0];
    const message = `${members.length} schemas have the title "${title}"; they are called ${names}.`;
    return { code: "pages/shared-title", message, ...(place === undefined ? {} : { place }) };
  });
  return [...shared, ...crowded];
}

function reportUnfilled({ survey, resolver }: Hoisting): readonly Finding[] {
  return [...resolver.unfilled]
    .map((title) => title ?? "")
    .sort()
    .map((title): Finding => {
      const place = survey.cutTitles.get(title)?.place();
      const message =
        title === ""
          ? "A schema without a title contains itself, and the page does not say which schema it is."
          : `Nothing shows the schema "${title}", which contains itself.`;
      return { code: "pages/unknown-cycle", message, ...(place === undefined ? {} : { place }) };
    });
}
