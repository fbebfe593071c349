import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { SourceDocument } from "../../read/sourceDocument.js";
import { joinPointer, rootPointer } from "../../document/jsonPointer.js";
import { locationUri } from "../../references/traceReferences.js";
import { applyAction } from "./applyAction.js";
import { checkOverlay } from "./checkOverlay.js";
import { originAt, tracedFrom, type Traced } from "./overlayOrigin.js";
import type { Overlay } from "./overlay.js";

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

/**
 * Warns where an overlay names another document than the one that it is applied to. A copy of a document from the
 * network may have the overlay of its original, so that a file and a URL are not compared.
 */
function checkExtends(overlay: Overlay, document: SourceDocument, diagnostics: Diagnostics): void {
  const { source, extends: reference } = overlay;
  if (reference === undefined) return;
  const base = locationUri(source);
  const meant = URL.canParse(reference, base) ? new URL(reference, base) : undefined;
  const applied = new URL(locationUri(document));
  if (meant !== undefined) {
    meant.hash = "";
    const isFile = (url: URL): boolean => url.protocol === "file:";
    if (meant.href === applied.href || isFile(meant) !== isFile(applied)) return;
  }
  diagnostics.report({
    code: "overlay/other-document",
    place: source.placeOf(joinPointer(rootPointer, "extends")),
    message: `The overlay is for "${reference}", but it is applied to ${document.location}`,
  });
}
