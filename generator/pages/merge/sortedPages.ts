import type { Variant } from "../conflict/chooseVariant.js";
import { type FragmentGroup, nameGroup } from "../group/fragmentGroup.js";
import type { RecognisedPage, Fragment } from "../page/recognition.js";
import type { ConflictPolicy } from "../page/recovery.js";
import type { OutlineMatch, MergedPart } from "./merged.js";
import { namePlace } from "./nameParts.js";

/** The pages of a run, sorted out. */
export interface SortedPages {
  readonly pages: readonly RecognisedPage[];
  /** What belongs to the API that is meant. */
  readonly group: FragmentGroup;
  readonly others: readonly FragmentGroup[];
  readonly policy: ConflictPolicy;
}

/** How the other APIs are called, by their fragments. */
export function nameOthers({ others }: SortedPages): ReadonlyMap<Fragment, string> {
  return new Map(others.flatMap((group) => group.fragments.map((fragment) => [fragment, nameGroup(group)] as const)));
}

/** The pages of outlines that list something. */
export function usefulOutlines(outlines: readonly OutlineMatch[]): ReadonlySet<string> {
  return new Set(outlines.filter(({ listed }) => listed.length > 0).map(({ outline }) => outline.page.location));
}

/** For each page that says what another page says and counts: which that is. */
export function duplicatePages(parts: readonly MergedPart[]): ReadonlyMap<string, string> {
  return sentencesBy(
    parts,
    ({ equal, reworded }) => [...equal, ...reworded],
    (place) => `Says what ${place} says.`,
  );
}

/** For each page that says otherwise than the one that counts: which that is. */
export function contradictedPages(parts: readonly MergedPart[]): ReadonlyMap<string, string> {
  return sentencesBy(
    parts,
    ({ others }) => others,
    (place) => `Says otherwise than ${place}, which counts.`,
  );
}

function sentencesBy(
  parts: readonly MergedPart[],
  variantsOf: (part: MergedPart) => readonly Variant[],
  sentenceOn: (place: string) => string,
): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  for (const part of parts) {
    const sentence = sentenceOn(namePlace(part.chosen.place));
    for (const { page } of variantsOf(part)) {
      if (!sentences.has(page.location)) sentences.set(page.location, sentence);
    }
  }
  return sentences;
}
