import { joinPointer, rootPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import type { FragmentGroup } from "../group/fragmentGroup.js";
import { operationsOfDocument, textAt } from "../page/fragmentContent.js";
import type { Fragment } from "../page/recognition.js";
import type { ConflictPolicy } from "../page/recovery.js";
import type { MergedPart } from "./merged.js";
import { mergePart } from "./mergePart.js";

/** What the document says of itself. */
export interface MergedInfo {
  readonly info: JsonObject;
  /** The title and the version, where pages name them. */
  readonly parts: readonly MergedPart[];
  /** The locations of the pages that it comes from. */
  readonly pages: ReadonlySet<string>;
  readonly guesses: readonly string[];
}

/** The fullest information of all pages, completed by the others; title and version are merged for themselves. */
export function mergeInfo(group: FragmentGroup, policy: ConflictPolicy): MergedInfo {
  const described = group.fragments.flatMap((fragment) => {
    const info = ownValue(fragment.document, "info");
    return isJsonObject(info) ? [{ fragment, info }] : [];
  });
  const ranked = described.toSorted((a, b) => Object.keys(b.info).length - Object.keys(a.info).length);
  const pages = new Set<string>();
  const fields = new Map<string, unknown>();
  for (const { fragment, info } of ranked) {
    for (const [key, value] of Object.entries(info)) {
      if (fields.has(key) || value === "") continue;
      fields.set(key, value);
      pages.add(fragment.page.location);
    }
  }
  const titled = group.fragments.filter(({ document }) => group.titles.includes(textAt(document.info, "title") ?? ""));
  const title = mergeField(titled, "title", policy);
  const version = mergeField(group.fragments, "version", policy);
  const guesses = guessesOf(group, version);
  fields.set("title", title?.chosen.value ?? titleFromPlace(group));
  fields.set("version", version?.chosen.value ?? "unknown");
  const parts = [title, version].filter((part) => part !== undefined);
  return { info: Object.fromEntries(fields), parts, pages, guesses };
}

/** Only pages with operations count where there are any: others have their texts from front matter. */
function mergeField(fragments: readonly Fragment[], key: string, policy: ConflictPolicy): MergedPart | undefined {
  const pointer = joinPointer(rootPointer, "info", key);
  const variants = fragments.flatMap((fragment) => {
    const value = textAt(fragment.document.info, key);
    return value === undefined
      ? []
      : [{ fragment, variant: { value, page: fragment.page, place: fragment.placeOf(pointer) } }];
  });
  const firm = variants.filter(({ fragment }) => operationsOfDocument(fragment.document).length > 0);
  const counting = (firm.length > 0 ? firm : variants).map(({ variant }) => variant);
  return counting.length === 0 ? undefined : mergePart({ pointer, kind: undefined, variants: counting }, policy);
}

function guessesOf(group: FragmentGroup, version: MergedPart | undefined): readonly string[] {
  return [
    ...(group.titles.length === 0 ? [`No page names the API; "${titleFromPlace(group)}" is used as its title.`] : []),
    ...(version === undefined ? ["No page says which version of the API it describes."] : []),
  ];
}

/** The host of the API, or what else names it best. */
function titleFromPlace({ hosts: [host], specifications: [specification] }: FragmentGroup): string {
  return host ?? specification ?? "API";
}
