import { canonicalText } from "../../document/canonicalText.js";
import { componentSections } from "../../document/grammar.js";
import { groupBy } from "../../document/groupBy.js";
import { pointerKeys } from "../../document/jsonPointer.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";
import { itemSections, type ItemSection } from "../page/fragmentContent.js";
import type { Fragment } from "../page/recognition.js";
import type { MergedOperation, MergedPart } from "./merged.js";
import { itemKey, type ItemRests } from "./mergeItems.js";

/** The path items of a section, in the order of their operations; undefined where there are none. */
export function assembleItems(
  section: ItemSection,
  operations: readonly MergedOperation[],
  rests: ItemRests,
): JsonObject | undefined {
  const own = operations.filter(({ stated }) => stated.section === section);
  if (own.length === 0) return undefined;
  const items = Array.from(
    groupBy(own, ({ stated }) => stated.path),
    ([path, members]): [string, JsonObject] => {
      const fixed = members.filter(({ stated }) => stated.keys.length === 1);
      const other = members.filter(({ stated }) => stated.keys.length > 1);
      const entriesOf = (list: typeof members): [string, unknown][] =>
        list.map(({ stated, chosen }) => [stated.keys.at(-1) ?? "", chosen.value]);
      const additional = other.length === 0 ? {} : { additionalOperations: Object.fromEntries(entriesOf(other)) };
      const rest = rests.get(itemKey({ section, path })) ?? {};
      return [path, { ...rest, ...Object.fromEntries(entriesOf(fixed)), ...additional }];
    },
  );
  return Object.fromEntries(items);
}

const sectionOrder = [...componentSections.values()];

/** The components by their sections, in the order of the specification, and by name. */
export function assembleComponents(parts: readonly MergedPart[]): JsonObject | undefined {
  if (parts.length === 0) return undefined;
  const placed = parts.map(({ pointer, chosen }) => {
    const [, section = "", name = ""] = pointerKeys(pointer);
    return { section, name, value: chosen.value };
  });
  const rankOf = (section: string): number =>
    (sectionOrder.indexOf(section) + sectionOrder.length + 1) % (sectionOrder.length + 1);
  const sections = [...groupBy(placed, ({ section }) => section)].toSorted(
    ([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1),
  );
  const tables = sections.map(([section, members]): [string, JsonObject] => {
    const sorted = members.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return [section, Object.fromEntries(sorted.map(({ name, value }) => [name, value]))];
  });
  return Object.fromEntries(tables);
}

/** Fields at the top that are put together elsewhere, or belong to a page and not to the API. */
const otherFields: ReadonlySet<string> = new Set([
  ...["openapi", "swagger", "info", "servers", "security", "tags", "components", "x-recovered", "$self"],
  ...itemSections,
]);

/** What else pages have at the top of their documents: the first page that has a field says what it is. */
export function assembleRest(fragments: readonly Fragment[]): JsonObject {
  const rest = new Map<string, unknown>();
  for (const { document } of fragments) {
    for (const [key, value] of Object.entries(document)) {
      if (!otherFields.has(key) && !rest.has(key) && !isEmpty(value)) rest.set(key, value);
    }
  }
  return Object.fromEntries([...rest].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  return value === null || canonicalText(value) === "[]" || (isJsonObject(value) && Object.keys(value).length === 0);
}
