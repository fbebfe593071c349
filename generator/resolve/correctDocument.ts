import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { parseSource, readSource, type SourceDocument } from "../read/index.js";
import type { ReferencePolicy } from "../references/index.js";

/** The overlays that correct a document, and what that may refer to. */
export interface Corrections {
  /** Paths or URLs, in the order in which they are applied. */
  readonly overlays?: readonly string[] | undefined;
  /** Its hosts are those that the URLs of overlays may redirect to. */
  readonly references?: ReferencePolicy | undefined;
}

/** The document as its overlays make it. What is wrong with an overlay is reported; the others are applied. */
export async function correctDocument(
  source: SourceDocument,
  { overlays = [], references = {} }: Corrections,
  diagnostics: Diagnostics,
): Promise<SourceDocument> {
  if (overlays.length === 0) return source;
  // The libraries that evaluate its expressions take their time to load, and most documents have no overlay.
  const { applyOverlays } = await import("./overlay/index.js");
  const read = await Promise.all(overlays.map(async (overlay) => await readSource(overlay, references, diagnostics)));
  const usable = read.filter((overlay) => overlay !== undefined);
  return applyOverlays(source, usable, diagnostics);
}

/** A document that was just made. */
export interface WrittenDocument {
  readonly location: string;
  /** What is, or will be, at the location. */
  readonly text: string;
}

/** Reports what is wrong with the overlays of a document that was just made, stale actions above all. */
export async function checkOverlays(
  { location, text }: WrittenDocument,
  corrections: Corrections,
  diagnostics: Diagnostics,
): Promise<void> {
  const source = parseSource(location, text, diagnostics);
  if (source !== undefined) await correctDocument(source, corrections, diagnostics);
}
