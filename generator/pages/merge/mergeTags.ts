import { isJsonObject, type JsonObject } from "../../document/record.js";
import { listAt, textAt } from "../page/fragmentContent.js";
import type { Fragment } from "../page/recognition.js";
import type { OutlineMatch, MergedOperation } from "./merged.js";

/** The tags of the document, and the locations of the pages that describe them. */
export interface MergedTags {
  readonly tags: readonly JsonObject[];
  readonly pages: ReadonlySet<string>;
}

interface DescribedTag {
  readonly name: string;
  readonly tag: JsonObject;
  readonly location: string;
}

/**
 * The tags of the document: those that pages describe, each as the page does that says most, and those that operations
 * have and the outline names. In the order of the outline, then of the page that lists most.
 */
export function mergeTags(
  fragments: readonly Fragment[],
  operations: readonly MergedOperation[],
  outline: OutlineMatch | undefined,
): MergedTags {
  const lists = fragments.map(tagsOf).toSorted((a, b) => b.length - a.length);
  const described = new Map<string, DescribedTag>();
  for (const one of lists.flat()) {
    const known = described.get(one.name);
    if (known === undefined || Object.keys(known.tag).length < Object.keys(one.tag).length)
      described.set(one.name, one);
  }
  const used = new Set(operations.flatMap(({ chosen }) => listAt(chosen.value, "tags")));
  const headings = (outline?.tags ?? []).filter((name) => used.has(name) || described.has(name));
  const names = [...new Set([...headings, ...described.keys()])];
  const tags = names.map((name) => described.get(name)?.tag ?? { name });
  return { tags, pages: new Set(Array.from(described.values(), ({ location }) => location)) };
}

function tagsOf({ document, page: { location } }: Fragment): readonly DescribedTag[] {
  return listAt(document, "tags").flatMap((tag) => {
    const name = textAt(tag, "name");
    return name === undefined || !isJsonObject(tag) ? [] : [{ name, tag, location }];
  });
}
