import type { Finding } from "../../diagnostics/diagnostic.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import type { Fragment, SpareSchema } from "../page/recognition.js";
import type { Annotations } from "./annotations.js";
import { findBaseAnnotations } from "./baseAnnotations.js";
import { buildComponent } from "./buildComponent.js";
import { createReferenceResolver, type ReferenceResolver } from "./createReferenceResolver.js";
import type { FamilyNames, Families, TitledFamily } from "./family.js";
import type { BuiltComponent, Hoisted, HoistOptions } from "./hoisted.js";
import { judgeTitles } from "./judgeTitles.js";
import { nameFamilies } from "./nameFamilies.js";
import { refineFamilies } from "./refineFamilies.js";
import { replaceSchemas } from "./replaceSchemas.js";
import { reportHoisting } from "./reportHoisting.js";
import { titleOfReference } from "./shapeReference.js";
import type { Survey } from "./sighting.js";
import { fillFromSpares, hasProperties, referToKnown, sparesFor } from "./spareSchemas.js";
import { surveyTitles } from "./surveyTitles.js";

/**
 * Turns the copies in inlined fragments back into references and components. The title of a copy says what it was; copies
 * that are cut off at `circular(Title)` or emptied are completed by others. Fragments that were not inlined stay as they
 * are. The order of the fragments does not matter, nor does how often a schema was copied.
 */
export function hoistSchemas(fragments: readonly Fragment[], options: HoistOptions): Hoisted {
  const inlined = fragments.filter(({ form }) => form === "inlined").sort(compareFragments);
  const { survey, annotations, families } = analyseTitles(inlined);
  const names = nameFamilies(families.families);
  const resolver = createReferenceResolver(names, fallbackNames(families, names));
  const built = families.families.map((family) => buildComponent(family, { ...options, names, resolver, annotations }));
  const rewritten = new Map(inlined.map((fragment) => [fragment, rewrite(fragment, families, resolver)]));
  const findings: readonly Finding[] = reportHoisting({
    survey,
    families,
    built,
    resolver,
    rewritten: [...rewritten.values()],
  });
  return {
    fragments: fragments.map((fragment) => rewritten.get(fragment) ?? fragment),
    components: built.map(({ component }) => component).sort((a, b) => (a.name < b.name ? -1 : 1)),
    findings,
    conflicts: built.flatMap(({ conflict }: BuiltComponent) => conflict ?? []),
  };
}

interface TitleAnalysis {
  readonly survey: Survey;
  readonly annotations: Annotations;
  readonly families: Families;
}

/** What a page shows in its body may itself hold schemas that have lost their content. */
const mostRounds = 4;

function analyseTitles(fragments: readonly Fragment[]): TitleAnalysis {
  const shownByPages = fragments.flatMap(({ spares = [] }) => spares).filter(hasProperties);
  const shown = new Set(shownByPages.map(({ title }) => title));
  const all = referToKnown(shownByPages, new Set(judgeTitles(surveyTitles(fragments, []), shown).keys()));
  let spares: readonly SpareSchema[] = [];
  for (let round = 1; ; round += 1) {
    const survey = surveyTitles(fragments, spares);
    const named = judgeTitles(survey, shown);
    const annotations = findBaseAnnotations(named);
    const families = refineFamilies(named, annotations);
    const needed = sparesFor(families.families, all);
    if (round === mostRounds || needed.length <= spares.length) {
      return { survey, annotations, families: fillFromSpares(families, needed) };
    }
    spares = needed;
  }
}

function compareFragments(a: Fragment, b: Fragment): number {
  return a.page.location < b.page.location ? -1 : a.page.location > b.page.location ? 1 : 0;
}

/** What `circular(Title)` means where several components have the title: the one that is written at the most pages. */
function fallbackNames({ families }: Families, names: FamilyNames): ReadonlyMap<string, string> {
  const largest = [...families].sort((a, b) => countPages(a) - countPages(b));
  return new Map(
    largest.flatMap(({ reference }) => {
      const name = names.get(reference);
      return name === undefined ? [] : [[titleOfReference(reference), name] as const];
    }),
  );
}

function countPages({ family }: TitledFamily): number {
  return new Set(family.clusters.flatMap(({ sightings }) => sightings.flatMap(({ pages }) => [...pages.keys()]))).size;
}

function rewrite(fragment: Fragment, { shaper }: Families, { resolve }: ReferenceResolver): Fragment {
  const document = replaceSchemas(fragment.document, ({ value, isComponent }) =>
    isComponent ? undefined : resolve(shaper.shapeOf(value, "other")),
  );
  return { ...fragment, document: withoutEmptySchemas(document) };
}

/** The components of the page are among the hoisted ones. */
function withoutEmptySchemas(document: JsonObject): JsonObject {
  const components = ownValue(document, "components");
  if (!isJsonObject(components) || !Object.hasOwn(components, "schemas")) return document;
  const rest = withValues(components, new Map([["schemas", undefined]]));
  const kept = Object.keys(rest).length === 0 ? undefined : rest;
  return withValues(document, new Map([["components", kept]]));
}
