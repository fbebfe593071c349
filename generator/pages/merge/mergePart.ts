import { canonicalText } from "../../document/canonicalText.js";
import type { NodeKind } from "../../document/grammar.js";
import { groupBy } from "../../document/groupBy.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject } from "../../document/record.js";
import { compareVariants, chooseVariant, type Variant } from "../conflict/chooseVariant.js";
import { listDifferences } from "../conflict/listDifferences.js";
import type { Conflict, ConflictPolicy } from "../page/recovery.js";
import type { MergedPart } from "./merged.js";
import { meaningOf } from "./withoutProse.js";

/** Everything that pages say of one part of the document. */
export interface Part {
  readonly pointer: JsonPointer;
  /** What kind of object it is; undefined for what the grammar does not know. */
  readonly kind: NodeKind | undefined;
  /** At least one. */
  readonly variants: readonly Variant[];
}

/** Merges a part: first by what is meant, then, among those who mean the same, by their words. */
export function mergePart({ pointer, kind, variants }: Part, policy: ConflictPolicy): MergedPart {
  const meanings = new Map(variants.map((variant) => [{ ...variant, value: meaningOf(kind, variant.value) }, variant]));
  const { others } = chooseVariant([...meanings.keys()], policy);
  const contradicting = new Set(others.map((other) => meanings.get(other)));
  const agreeing = variants.filter((variant) => !contradicting.has(variant));
  const chosen = policy === "newest" ? chooseVariant(agreeing, policy).chosen : chooseWords(agreeing);
  const rest = agreeing.filter((variant) => variant !== chosen).toSorted(compareVariants);
  return {
    pointer,
    kind,
    chosen,
    equal: rest.filter((variant) => saysNoMore(variant, chosen, kind)),
    reworded: rest.filter((variant) => !saysNoMore(variant, chosen, kind)),
    others: variants.filter((variant) => contradicting.has(variant)).toSorted(compareVariants),
  };
}

/**
 * Pages may show less of a component than others, a security scheme without its description say; an operation is shown
 * in full, so that a text that one lacks was added or taken away.
 */
function saysNoMore({ value }: Variant, chosen: Variant, kind: NodeKind | undefined): boolean {
  return kind === "operation" ? canonicalText(value) === canonicalText(chosen.value) : isWithin(value, chosen.value);
}

/** True where everything that one value says the other says, too. */
function isWithin(part: unknown, whole: unknown): boolean {
  if (canonicalText(part) === canonicalText(whole)) return true;
  if (!isJsonObject(part) || !isJsonObject(whole)) return false;
  return Object.entries(part).every(([key, value]) => Object.hasOwn(whole, key) && isWithin(value, whole[key]));
}

/**
 * The words of the pages that stand in no folder of another language than English, then those that most pages use, then
 * of the page that stands highest, since translations stand in folders of their own, then the smallest location: the
 * same language for all parts, whichever page is the newest.
 */
function chooseWords(variants: readonly Variant[]): Variant {
  const camps = [...groupBy(variants.toSorted(compareHeight), ({ value }) => canonicalText(value)).values()];
  const sizeOf = (camp: readonly Variant[]): number => new Set(camp.map(({ page }) => page.location)).size;
  const foreignnessOf = (camp: readonly Variant[]): number => Math.min(...camp.map(foreignFolders));
  const [chosen] = camps.toSorted((a, b) => foreignnessOf(a) - foreignnessOf(b) || sizeOf(b) - sizeOf(a))[0] ?? [];
  if (chosen === undefined) throw new Error("There is nothing to choose from.");
  return chosen;
}

function compareHeight(a: Variant, b: Variant): number {
  const depthOf = ({ page }: Variant): number => page.location.split("/").length;
  return foreignFolders(a) - foreignFolders(b) || depthOf(a) - depthOf(b) || compareVariants(a, b);
}

/** How many folders are named after a language that is not English: `zh`, `pt-BR`. */
function foreignFolders({ page }: Variant): number {
  const folders = page.location.split("/").slice(0, -1);
  return folders.filter((name) => /^(?!en\b)[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}))?$/i.test(name)).length;
}

/** The conflict of a part that pages contradict each other on; undefined where they do not. */
export function conflictOf(
  { pointer, kind, chosen, others }: MergedPart,
  policy: ConflictPolicy,
): Conflict | undefined {
  if (others.length === 0) return undefined;
  const meaning = meaningOf(kind, chosen.value);
  const differences = new Set(others.flatMap((other) => listDifferences(meaning, meaningOf(kind, other.value))));
  return {
    pointer,
    differences: [...differences].toSorted((a, b) => (a < b ? -1 : 1)),
    chosen: chosen.place,
    others: others.map(({ place }) => place),
    policy,
  };
}
