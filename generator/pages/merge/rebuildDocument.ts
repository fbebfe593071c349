import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { hoistSchemas } from "../hoist/hoistSchemas.js";
import type { Conflict, ConflictPolicy, Recovery } from "../page/recovery.js";
import { describePages } from "./describePages.js";
import { listLosses } from "./lossProfiles.js";
import type { MergedDocument, MergedOperation } from "./merged.js";
import { formatsOf, mergeFragments, sourcesOf } from "./mergeFragments.js";
import { conflictOf } from "./mergePart.js";
import { nameOperation } from "./nameParts.js";
import { reportConflicts, reportMerged } from "./reportMerged.js";
import { contradictedPages, duplicatePages, nameOthers, usefulOutlines, type SortedPages } from "./sortedPages.js";

/** Puts a document together from the pages of one API, and reports what is to be known of it. */
export function rebuildDocument(sorted: SortedPages, diagnostics: Diagnostics): Recovery {
  const { pages, group, policy } = sorted;
  const hoisted = hoistSchemas(group.fragments, { conflicts: policy });
  for (const finding of hoisted.findings) diagnostics.report(finding);
  const merging = { group: { ...group, fragments: hoisted.fragments }, hoisted: hoisted.components, pages, policy };
  const merged = mergeFragments(merging);
  const conflicts = [
    ...merged.operations.flatMap((part) => spellingConflict(part, policy)),
    ...[...merged.info, ...merged.operations, ...merged.components].flatMap((part) => conflictOf(part, policy) ?? []),
    ...hoisted.conflicts.map((conflict): Conflict => ({ ...conflict, policy })),
  ];
  reportConflicts(conflicts, diagnostics);
  reportMerged(merged, diagnostics);
  return {
    kind: "rebuilt",
    document: merged.document,
    sources: sourcesOf(merged),
    pages: describePages(pages, verdictsOn(merged, sorted)),
    operations: merged.operations.map(nameOperation),
    missing: merged.outlines.flatMap(({ missing }) => missing),
    conflicts,
    losses: listLosses(formatsOf(group.fragments)),
  };
}

/** Servers may distinguish a path with a slash at its end from one without. */
function spellingConflict(
  { pointer, chosen, otherSpellings }: MergedOperation,
  policy: ConflictPolicy,
): readonly Conflict[] {
  if (otherSpellings.length === 0) return [];
  return [{ pointer, differences: [], chosen: chosen.place, others: otherSpellings, policy }];
}

function verdictsOn(merged: MergedDocument, sorted: SortedPages): Parameters<typeof describePages>[1] {
  const parts = [...merged.operations, ...merged.components];
  return {
    used: new Set([...parts.map(({ chosen }) => chosen.page.location), ...merged.generalPages]),
    duplicates: duplicatePages(parts),
    contradicted: contradictedPages(parts),
    fragments: new Set(sorted.group.fragments),
    outlines: usefulOutlines(merged.outlines),
    otherApis: nameOthers(sorted),
  };
}
