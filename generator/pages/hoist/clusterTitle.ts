import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import type { Cluster, Family } from "./family.js";
import { isOnlyChoice } from "./lostContent.js";
import { mergeShapes } from "./mergeShapes.js";
import { slotsOf } from "./schemaSlots.js";
import type { Shaper } from "./shapeSchemas.js";
import type { Sighting } from "./sighting.js";

/**
 * Sorts the contents of a title: copies that are cut or emptied go with the fuller one; what contradicts is another
 * version of the same schema where it is much alike and no page has both, else another schema with the same title. A
 * title of very many different contents names nothing: it gives no family.
 */
export function clusterTitle(sightings: readonly Sighting[], shaper: Shaper): readonly Family[] {
  const variants = variantsOf(sightings, shaper);
  if (variants.length > mostVariants) return [];
  const clusters = gatherClusters(variants);
  if (clusters.length === 1) return [{ kind: "one", clusters }];
  const isShared = clusters.some((a, index) => clusters.slice(index + 1).some((b) => meetOnPage(a, b)));
  if (isShared) return clusters.map((cluster) => ({ kind: "one", clusters: [cluster] }));
  return gatherFamilies(clusters);
}

/** Each is compared with each. Copies of real schemas differ in few ways once what they contain are references. */
const mostVariants = 200;

interface Variant {
  readonly core: JsonObject;
  readonly size: number;
  readonly text: string;
  readonly sightings: readonly Sighting[];
}

/** The fullest first, so that what is cut or emptied finds what it belongs to. */
function gatherClusters(variants: readonly Variant[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const variant of variants) {
    const standing = variant.sightings.every(isOnlyChoice) ? "choice" : "elsewhere";
    const [index, merged] = findFit(clusters, variant, standing);
    const cluster = clusters[index];
    if (cluster === undefined || merged === undefined) clusters.push({ ...variant, isPatched: false });
    else {
      const isPatched = cluster.isPatched || canonicalText(merged) !== canonicalText(cluster.core);
      clusters[index] = { core: merged, sightings: [...cluster.sightings, ...variant.sightings], isPatched };
    }
  }
  return clusters.sort((a, b) => countPages(b) - countPages(a) || compareTexts(a, b));
}

function variantsOf(sightings: readonly Sighting[], shaper: Shaper): readonly Variant[] {
  const cores = sightings.map((sighting) => ({ sighting, core: shaper.coreShapeOf(sighting.schema) }));
  const groups = groupBy(cores, ({ core }) => canonicalText(core));
  return [...groups]
    .map(([text, group]): Variant => {
      const core = group[0]?.core ?? {};
      return { core, text, size: sizeOf(core), sightings: group.map(({ sighting }) => sighting) };
    })
    .sort((a, b) => b.size - a.size || (a.text < b.text ? -1 : 1));
}

function findFit(
  clusters: readonly Cluster[],
  { core }: Variant,
  standing: "choice" | "elsewhere",
): readonly [number, JsonObject | undefined] {
  for (const [index, cluster] of clusters.entries()) {
    const merged = mergeShapes(cluster.core, core, standing);
    if (isJsonObject(merged)) return [index, merged];
  }
  return [clusters.length, undefined];
}

/** How many schemas are written in a shape; references end it, so shapes are small. */
function sizeOf(schema: JsonObject): number {
  return slotsOf(schema).reduce((total, { value }) => total + (isJsonObject(value) ? sizeOf(value) : 0), 1);
}

function countPages({ sightings }: Cluster): number {
  return new Set(sightings.flatMap(({ pages }) => [...pages.keys()])).size;
}

function compareTexts(a: Cluster, b: Cluster): number {
  return canonicalText(a.core) < canonicalText(b.core) ? -1 : 1;
}

function meetOnPage(a: Cluster, b: Cluster): boolean {
  const pages = new Set(a.sightings.flatMap((sighting) => [...sighting.pages.keys()]));
  return b.sightings.some((sighting) => [...sighting.pages.keys()].some((page) => pages.has(page)));
}

function gatherFamilies(clusters: readonly Cluster[]): readonly Family[] {
  const families: Cluster[][] = [];
  for (const cluster of clusters) {
    const family = families.find((members) => members.some((member) => areAlike(member, cluster)));
    if (family === undefined) families.push([cluster]);
    else family.push(cluster);
  }
  return families.map((members) => ({ kind: members.length > 1 ? "conflict" : "one", clusters: members }));
}

/** Two versions of a schema: of the same type, and at least half of all their properties are in both. */
function areAlike(a: Cluster, b: Cluster): boolean {
  if (canonicalText(ownValue(a.core, "type")) !== canonicalText(ownValue(b.core, "type"))) return false;
  const [inA, inB] = [namesIn(a.core), namesIn(b.core)];
  const both = [...inA].filter((name) => inB.has(name)).length;
  return both * 2 >= new Set([...inA, ...inB]).size;
}

/** The properties of a schema and of its parts; of a schema without any, what it consists of. */
function namesIn(core: JsonObject): ReadonlySet<string> {
  const properties = ownValue(core, "properties");
  const parts = ownValue(core, "allOf");
  const own = isJsonObject(properties) ? Object.keys(properties) : [];
  const inherited = Array.isArray(parts) ? parts.flatMap((part) => (isJsonObject(part) ? [...namesIn(part)] : [])) : [];
  const reference = ownValue(core, "$ref");
  return new Set([...own, ...inherited, ...(typeof reference === "string" ? [reference] : [])]);
}
