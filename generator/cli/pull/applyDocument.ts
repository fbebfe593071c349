import type { DiagnosticsCollector } from "../../diagnostics/index.js";
import { isEdited, isPulled, printRecovery, sourcesFileOf, type Recovery } from "../../pages/index.js";
import { checkOverlays } from "../../resolve/index.js";
import { compareDocument, unifiedDiff, writeDocument, type DocumentFiles } from "../../write/index.js";
import type { PulledApi } from "./choosePulls.js";
import type { PullFlags } from "./pullFlags.js";
import type { PullReport } from "./pullOutcome.js";

/** How a document is applied, and where what prevents that is reported. */
export interface Applying {
  readonly flags: PullFlags;
  readonly diagnostics: DiagnosticsCollector;
}

/**
 * Writes or compares the document of an API, then tries its overlays. A stale action is an error, but the document is
 * written all the same: it is what the overlay has to be corrected for. The package is not made anew until that is done.
 */
export async function applyDocument(
  { input, overlays = [], references = {} }: PulledApi,
  recovery: Recovery,
  { flags, diagnostics }: Applying,
): Promise<Pick<PullReport, "files" | "diff">> {
  const { document, table } = printRecovery(recovery, /\.json$/i.test(input) ? "json" : "yaml");
  const applied = await applyFiles(
    {
      document: { path: input, text: document },
      table: { path: sourcesFileOf(input), text: table },
      isOurs: isPulled,
      isEdited,
    },
    { flags, diagnostics },
  );
  if (applied.files !== undefined && overlays.length > 0) {
    await checkOverlays({ location: input, text: document }, { overlays, references }, diagnostics);
  }
  return applied;
}

async function applyFiles(
  files: DocumentFiles,
  { flags, diagnostics }: Applying,
): Promise<Pick<PullReport, "files" | "diff">> {
  const applied = flags.check
    ? await compareDocument(files, diagnostics)
    : await writeDocument(files, { diagnostics, ...(flags.force && { force: "overwrite" }) });
  if (applied === undefined) return { diff: "" };
  const { difference, ...report } = applied;
  return { files: report, diff: difference ? unifiedDiff(difference) : "" };
}
