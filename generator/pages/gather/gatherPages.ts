import { groupBy } from "../../document/groupBy.js";
import { compareLocations, indexPages, resolveLocation } from "../page/locations.js";
import type { Page } from "../page/page.js";
import type { PageReader } from "../page/pageReader.js";
import type { RecognisedPage, SpecificationPointer } from "../page/recognition.js";
import { recognisePage } from "./recognisePage.js";

/** A page of a viewer leads to its settings, they to the specification; what goes on longer goes in circles. */
const mostSteps = 4;

/** Reads the sources and what their pages lead to, each place once, in the order of locations. */
export async function gatherPages(sources: readonly string[], reader: PageReader): Promise<readonly RecognisedPage[]> {
  const gathered = new Map<string, RecognisedPage>();
  const tried = new Map<string, Page | undefined>();
  const pages = await reader.readAll(sources);
  addPages(gathered, pages);
  for (let step = 0; step < mostSteps; step++) {
    const targets = untriedTargets(gathered, tried);
    if (targets.size === 0) break;
    const found = await Promise.all(Array.from(targets.values(), (pointer) => reader.follow(pointer)));
    [...targets.keys()].forEach((target, index) => tried.set(target, found[index]));
    addPages(
      gathered,
      found.filter((page) => page !== undefined),
    );
  }
  return withPointers(gathered, tried);
}

function addPages(gathered: Map<string, RecognisedPage>, pages: readonly Page[]): void {
  const fresh = pages.filter(({ location }) => !gathered.has(location));
  const neighbours = indexPages([...Array.from(gathered.values(), ({ page }) => page), ...fresh]);
  for (const page of fresh.toSorted(compareLocations)) {
    gathered.set(page.location, { page, recognition: recognisePage(page, neighbours), pointers: [] });
  }
}

/** The places to read next, each with one pointer to it, a stated one if there is any: its absence is reported. */
function untriedTargets(
  gathered: ReadonlyMap<string, RecognisedPage>,
  tried: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, SpecificationPointer> {
  const pointers = [...gathered.values()].flatMap(({ recognition }) => recognition.pointers);
  const byTarget = groupBy(pointers, targetOf);
  const untried = [...byTarget].filter(([target]) => !tried.has(target) && !gathered.has(target));
  return new Map(
    untried.flatMap(([target, group]) =>
      group
        .toSorted(compareCertainty)
        .slice(0, 1)
        .map((one) => [target, one]),
    ),
  );
}

function targetOf({ target, page }: SpecificationPointer): string {
  return resolveLocation(target, page.location);
}

function compareCertainty(a: SpecificationPointer, b: SpecificationPointer): number {
  if (a.certainty !== b.certainty) return a.certainty === "stated" ? -1 : 1;
  return compareLocations(a.page, b.page);
}

/** Gives each page the pointers that lead to it, also where it was read for itself. */
function withPointers(
  gathered: ReadonlyMap<string, RecognisedPage>,
  tried: ReadonlyMap<string, Page | undefined>,
): readonly RecognisedPage[] {
  const pointers = [...gathered.values()].flatMap(({ recognition }) => recognition.pointers);
  const byLocation = groupBy(pointers, (pointer) => tried.get(targetOf(pointer))?.location ?? targetOf(pointer));
  const pages = Array.from(gathered.values(), (one) => ({ ...one, pointers: byLocation.get(one.page.location) ?? [] }));
  return pages.toSorted((a, b) => compareLocations(a.page, b.page));
}
