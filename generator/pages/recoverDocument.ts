import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { groupBy } from "../document/groupBy.js";
import { gatherPages } from "./gather/gatherPages.js";
import { chooseGroup } from "./group/chooseGroup.js";
import { hasContent, type FragmentGroup } from "./group/fragmentGroup.js";
import { groupFragments } from "./group/groupFragments.js";
import { chooseWhole } from "./merge/chooseWhole.js";
import { copyDocument } from "./merge/copyDocument.js";
import { rebuildDocument } from "./merge/rebuildDocument.js";
import { resolveLocation } from "./page/locations.js";
import type { PageReader } from "./page/pageReader.js";
import type { RecognisedPage } from "./page/recognition.js";
import type { Recovery, RecoveryRequest } from "./page/recovery.js";

/**
 * Rebuilds the document of one API from pages of documentation, or finds the whole one that they lead to.
 *
 * @returns undefined where no document can be rebuilt; errors were reported then, and also where there are
 *   conflicts that the policy refuses: then the recovery lists them, and its document is not to be kept
 */
export async function recoverDocument(
  request: RecoveryRequest,
  reader: PageReader,
  diagnostics: Diagnostics,
): Promise<Recovery | undefined> {
  const pages = await gatherPages(request.sources, reader);
  const groups = groupFragments(pages);
  const candidates = groups.filter((group) => hasContent(group, "operations"));
  const group = chooseGroup(candidates, request, diagnostics);
  reportFindings(pages, group, diagnostics);
  if (candidates.length === 0) {
    diagnostics.report({ code: "pages/nothing-found", message: describeNothing(pages.length) });
  }
  if (group === undefined) {
    reportUnread(pages, diagnostics);
    return undefined;
  }
  const sorted = { pages, group, others: groups.filter((other) => other !== group), policy: request.conflicts };
  const whole = chooseWhole(group.fragments, request.conflicts);
  return whole === undefined ? rebuildDocument(sorted, diagnostics) : copyDocument(sorted, whole, diagnostics);
}

function describeNothing(count: number): string {
  if (count === 0) return "There is no page that could be read.";
  return count === 1
    ? "The one page that was read holds no operation."
    : `None of the ${count} pages that were read holds an operation.`;
}

/**
 * Reports which other pages lead to what could not be read: the first of them was reported when it was tried. Where there
 * is a document, its table says what became of each page.
 */
function reportUnread(pages: readonly RecognisedPage[], diagnostics: Diagnostics): void {
  const read = new Set(pages.flatMap(({ pointers }) => pointers));
  const stated = pages.flatMap(({ recognition }) =>
    recognition.pointers.filter((pointer) => pointer.certainty === "stated" && !read.has(pointer)),
  );
  for (const [, [, ...others]] of groupBy(stated, ({ target, page }) => resolveLocation(target, page.location))) {
    for (const { target, place } of others) {
      const message = `"${target}" is not read, as on the page before.`;
      diagnostics.report({ code: "pages/target-missing", message, place });
    }
  }
}

/** Reports what was found on pages, but not of those that are only about other APIs than the one that is meant. */
function reportFindings(
  pages: readonly RecognisedPage[],
  group: FragmentGroup | undefined,
  diagnostics: Diagnostics,
): void {
  const own = new Set(group?.fragments);
  for (const { recognition } of pages) {
    const { fragments, findings } = recognition;
    const isForeign = group !== undefined && fragments.length > 0 && !fragments.some((fragment) => own.has(fragment));
    if (isForeign) continue;
    for (const finding of findings) diagnostics.report(finding);
  }
}
