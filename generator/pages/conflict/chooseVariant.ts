import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { isUrl } from "../../read/index.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Page } from "../page/page.js";
import type { ConflictPolicy } from "../page/recovery.js";

/** What one page says of a part. */
export interface Variant {
  readonly value: unknown;
  readonly page: Page;
  readonly place: SourcePlace;
}

/** The variant that counts, and those that contradict it, in the order of their locations. */
export interface VariantChoice {
  readonly chosen: Variant;
  readonly others: readonly Variant[];
}

/**
 * Decides which of several statements counts, whatever their order. `majority` takes what most pages say, then what the
 * newest of a server says, for the times of files are those of a checkout and differ between machines; `newest` takes
 * what the newest page says, then what most say. In the end the smallest location decides. `fail` chooses as `majority` does:
 * whoever asks refuses the result where `others` is not empty.
 *
 * @param variants at least one
 */
export function chooseVariant(variants: readonly Variant[], policy: ConflictPolicy): VariantChoice {
  const camps = gatherCamps([...variants].sort(compareVariants));
  const ranks = policy === "newest" ? [newestOf, sizeOf] : [sizeOf, newestServedOf];
  const [winner] = camps.toSorted((a, b) => compareRanks(a, b, ranks));
  const [chosen] = winner ?? [];
  if (winner === undefined || chosen === undefined) throw new Error("There is nothing to choose from.");
  return {
    chosen,
    others: camps
      .filter((camp) => camp !== winner)
      .flat()
      .sort(compareVariants),
  };
}

/** Variants that say the same, in the order of their locations; never empty. */
type Camp = readonly Variant[];

function gatherCamps(variants: readonly Variant[]): readonly Camp[] {
  return [...groupBy(variants, ({ value }) => canonicalText(value)).values()];
}

/** A page counts once, however often it says the same. */
function sizeOf(camp: Camp): number {
  return new Set(camp.map(({ page }) => page.location)).size;
}

/** A page of unknown age is older than any other. */
function newestOf(camp: Camp): number {
  return Math.max(0, ...camp.map(({ page }) => page.modified ?? 0));
}

function newestServedOf(camp: Camp): number {
  return newestOf(camp.filter(({ page }) => isUrl(page.location)));
}

/** The camps are in the order of their locations already, which sorting keeps for equals. */
function compareRanks(a: Camp, b: Camp, ranks: readonly ((camp: Camp) => number)[]): number {
  return ranks.map((rank) => rank(b) - rank(a)).find((difference) => difference !== 0) ?? 0;
}

/** Orders variants by where they stand. */
export function compareVariants(a: Variant, b: Variant): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  if (a.place.line !== b.place.line) return a.place.line - b.place.line;
  if (a.place.column !== b.place.column) return a.place.column - b.place.column;
  if (a.place.pointer === b.place.pointer) return 0;
  return a.place.pointer < b.place.pointer ? -1 : 1;
}
