import { canonicalText } from "../../document/canonicalText.js";
import { joinPointer, rootPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import { type VariantChoice, compareVariants, chooseVariant, type Variant } from "../conflict/chooseVariant.js";
import { listDifferences } from "../conflict/listDifferences.js";
import { type Annotations, coreOf } from "./annotations.js";
import type { ReferenceResolver } from "./createReferenceResolver.js";
import type { Family, Cluster, FamilyNames, TitledFamily } from "./family.js";
import type { BuiltComponent, HoistConflict, HoistedComponent, HoistOptions } from "./hoisted.js";

/** What the building of components needs. */
export interface Building extends HoistOptions {
  readonly names: FamilyNames;
  readonly resolver: ReferenceResolver;
  readonly annotations: Annotations;
}

/** Makes the component that a family of contents stands for. */
export function buildComponent(source: TitledFamily, building: Building): BuiltComponent {
  const { family, title, reference } = source;
  const name = building.names.get(reference) ?? title;
  const statements = family.clusters.map((cluster) => ({ cluster, variants: variantsOf(cluster) }));
  const { chosen, others } = chooseVariant(
    statements.flatMap(({ variants }) => variants),
    building.conflicts,
  );
  const winner = family.clusters.find(({ core }) => core === chosen.value) ?? family.clusters[0];
  if (winner === undefined) throw new Error("A family of schemas is empty.");
  const value = valueOf(winner, { title, name }, building);
  const component: HoistedComponent = { section: "schemas", name, value, places: placesOf(family, chosen.place) };
  const conflict = others.length === 0 ? undefined : describeConflict(name, { chosen, others });
  return { component, source, chosen: winner, conflict };
}

/** One for each page that shows a copy, in the order of places. */
function variantsOf({ core, sightings }: Cluster): readonly Variant[] {
  const pages = new Map(sightings.flatMap(({ pages: found }) => [...found]));
  return [...pages.values()]
    .map(({ page, place }): Variant => ({ value: core, page, place: place() }))
    .sort(compareVariants);
}

function placesOf({ clusters }: Family, first: SourcePlace): readonly SourcePlace[] {
  const variants = clusters.flatMap(variantsOf).sort(compareVariants);
  const byPage = new Map(variants.toReversed().map(({ place }) => [place.file, place]));
  byPage.delete(first.file);
  return [first, ...[...byPage.values()].toReversed()];
}

interface ComponentNames {
  readonly title: string;
  readonly name: string;
}

/** What the component says: in the order of keys of a whole copy, and without the title that is its name. */
function valueOf(cluster: Cluster, names: ComponentNames, building: Building): JsonObject {
  const model = modelOf(cluster);
  const base = building.annotations.bases.get(canonicalText(model)) ?? {};
  const core = building.resolver.resolve(cluster.core);
  if (!isJsonObject(core)) throw new Error("A component is no schema.");
  const modelCore = coreOf(model, building.annotations.added.get(canonicalText(model)));
  const own = Object.keys(model).filter((key) => !Object.hasOwn(modelCore, key));
  const changes = new Map<string, unknown>(own.map((key) => [key, ownValue(base, key)]));
  if (names.title !== names.name && ownValue(model, "title") !== undefined) changes.set("title", names.title);
  for (const key of Object.keys(modelCore)) if (!Object.hasOwn(core, key)) changes.set(key, undefined);
  for (const [key, value] of Object.entries({ ...core, ...base })) changes.set(key, value);
  return withValues(model, changes);
}

/** The copy with the most keywords. */
function modelOf({ sightings }: Cluster): JsonObject {
  const schemas = sightings.map(({ schema }) => schema);
  const rank = (schema: JsonObject): number => Object.keys(schema).length;
  const [model = {}] = schemas.sort((a, b) => rank(b) - rank(a) || (canonicalText(a) < canonicalText(b) ? -1 : 1));
  return model;
}

function describeConflict(name: string, { chosen, others }: VariantChoice): HoistConflict {
  const differences = others.flatMap(({ value }) => listDifferences(chosen.value, value));
  return {
    pointer: joinPointer(rootPointer, "components", "schemas", name),
    differences: [...new Set(differences)].sort(),
    chosen: chosen.place,
    others: others.map(({ place }) => place),
  };
}
