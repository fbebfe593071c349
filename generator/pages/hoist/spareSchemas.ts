import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import type { SpareSchema } from "../page/recognition.js";
import { writeCircularMark } from "./circularMark.js";
import type { Families, TitledFamily } from "./family.js";
import { isLost } from "./lostContent.js";
import { replaceSlots, type SlotRole } from "./schemaSlots.js";
import { titleOf } from "./sighting.js";

/** For each component that every page shows emptied, what the body of a page shows of it. */
export function sparesFor(families: readonly TitledFamily[], spares: readonly SpareSchema[]): readonly SpareSchema[] {
  const byTitle = groupBy(spares, ({ title }) => title);
  return families.filter(isLost).flatMap(({ title }) => {
    const [best] = [...(byTitle.get(title) ?? [])].sort(compareSpares);
    return best === undefined ? [] : [best];
  });
}

/** True for what the body of a page shows properties of. */
export function hasProperties(spare: SpareSchema): boolean {
  return countProperties(spare) > 0;
}

/**
 * Puts marks where a body shows choices that the data of some page has under the same title: bodies leave out choices
 * that have nothing to show, so what the data says counts more.
 */
export function referToKnown(spares: readonly SpareSchema[], known: ReadonlySet<string>): readonly SpareSchema[] {
  const refer = (value: unknown, role?: SlotRole): unknown => {
    if (!isJsonObject(value)) return value;
    const title = role === "choice" ? titleOf(value) : undefined;
    if (title !== undefined && known.has(title)) return writeCircularMark(title);
    return replaceSlots(value, (slot) => refer(slot.value, slot.role));
  };
  return spares.map((spare) => ({ ...spare, schema: refer(spare.schema) as JsonObject }));
}

function compareSpares(a: SpareSchema, b: SpareSchema): number {
  const difference = countProperties(b) - countProperties(a);
  return difference === 0 ? (canonicalText(a.schema) < canonicalText(b.schema) ? -1 : 1) : difference;
}

function countProperties({ schema }: SpareSchema): number {
  const properties = ownValue(schema, "properties");
  return isJsonObject(properties) ? Object.keys(properties).length : 0;
}

/** Gives lost components the properties that the pages show in their bodies. */
export function fillFromSpares(families: Families, spares: readonly SpareSchema[]): Families {
  const byTitle = new Map(spares.map((spare) => [spare.title, spare]));
  const { shaper } = families;
  const filled = families.families.map((titled): TitledFamily => {
    const spare = isLost(titled) ? byTitle.get(titled.title) : undefined;
    if (spare === undefined) return titled;
    const shape = shaper.coreShapeOf(spare.schema);
    const keys = ["type", "properties", "required"].filter((key) => Object.hasOwn(shape, key));
    const clusters = titled.family.clusters.map((cluster) => {
      const missing = keys.filter((key) => !Object.hasOwn(cluster.core, key));
      const core = withValues(cluster.core, new Map(missing.map((key) => [key, shape[key]])));
      return { ...cluster, core, isPatched: true };
    });
    return { ...titled, family: { ...titled.family, clusters } };
  });
  return { ...families, families: filled };
}
