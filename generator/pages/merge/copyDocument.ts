import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Recovery } from "../page/recovery.js";
import { isVerbatim, reportDifferences, type ChosenWhole } from "./chooseWhole.js";
import { describePages } from "./describePages.js";
import { matchOutlines } from "./matchOutlines.js";
import { mergeOperations } from "./mergeOperations.js";
import { nameOperation } from "./nameParts.js";
import { reportConflicts, reportMissing } from "./reportMerged.js";
import { nameOthers, usefulOutlines, type SortedPages } from "./sortedPages.js";
import { statedOperations } from "./statedOperation.js";

/** Takes the document that the authors publish, as it is, and reports what pages say otherwise. */
export function copyDocument(sorted: SortedPages, chosen: ChosenWhole, diagnostics: Diagnostics): Recovery {
  const { pages, group, policy } = sorted;
  const { whole, conflicts } = chosen;
  const operations = mergeOperations(statedOperations([whole]), policy);
  const outlines = matchOutlines(operations, pages);
  reportConflicts(conflicts, diagnostics);
  reportDifferences(chosen, diagnostics);
  for (const { missing, outline } of outlines) reportMissing(missing, outline.page.location, diagnostics);
  const { location } = whole.page;
  const differing = [...chosen.differing, ...chosen.foreign].map(({ fragment }) => fragment.page.location);
  const contradicted = [...differing, ...conflicts.flatMap(({ others }) => others.map(({ file }) => file))];
  const verdicts = {
    used: new Set([location]),
    duplicates: new Map(
      group.fragments.map(({ page }) => [page.location, `The whole specification ${location} counts.`]),
    ),
    contradicted: new Map(
      contradicted.map((file) => [file, `Differs from the whole specification ${location}, which counts.`]),
    ),
    fragments: new Set(group.fragments),
    outlines: usefulOutlines(outlines),
    otherApis: nameOthers(sorted),
  };
  return {
    kind: "copied",
    document: whole.document,
    ...(isVerbatim(whole) && { original: whole.page }),
    sources: new Map(),
    pages: describePages(pages, verdicts),
    operations: operations.map(nameOperation),
    missing: outlines.flatMap(({ missing }) => missing),
    conflicts,
    losses: [],
  };
}
