import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { SourceDocument } from "../../read/sourceDocument.js";
import { applyAction } from "./applyAction.js";
import { checkExtends } from "./checkExtends.js";
import { checkOverlay } from "./checkOverlay.js";
import { originAt, tracedFrom, type Traced } from "./origins.js";

/**
 * Applies overlays to a document as it was read, one after the other, each action to what those before it have left
 * (Overlay Specification 1.0 and 1.1). Nothing is changed in place, and pointers of the result lead to where the value
 * was written: in the document, or in the overlay that brought it.
 *
 * Everything that is wrong is reported with its place in the overlay: mistakes in the overlay itself, and actions that
 * find nothing or change nothing, which are stale. The other actions are applied nevertheless.
 */
export function applyOverlays(
  source: SourceDocument,
  overlays: readonly SourceDocument[],
  diagnostics: Diagnostics,
): SourceDocument {
  if (overlays.length === 0) return source;
  let document: Traced = { value: source.root, origin: tracedFrom(source) };
  const budget = { values: maximumAdded, steps: maximumSteps };
  for (const written of overlays) {
    const overlay = checkOverlay(written, diagnostics);
    if (overlay === undefined) continue;
    checkExtends(overlay, source, diagnostics);
    for (const action of overlay.actions) document = applyAction(document, { overlay, action, budget, diagnostics });
  }
  const { value, origin } = document;
  return {
    ...source,
    root: value,
    placeOf: (pointer) => {
      const written = originAt(origin, pointer);
      return written.source.placeOf(written.pointer);
    },
  };
}

/** All overlays together may add as many values, those that are added in several places counted at each. */
const maximumAdded = 1_000_000;

/** The expressions of all overlays together may take as many steps: some seconds. A look at a value is one, or a few. */
const maximumSteps = 20_000_000;
