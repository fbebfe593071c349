import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, rootPointer } from "../../document/jsonPointer.js";
import { locationUri } from "../../references/traceReferences.js";
import type { SourceDocument } from "../../read/sourceDocument.js";
import type { Overlay } from "./overlay.js";

/**
 * Warns where an overlay names another document than the one that it is applied to. A copy of a document from the
 * network may have the overlay of its original, so that a file and a URL are not compared.
 */
export function checkExtends(overlay: Overlay, document: SourceDocument, diagnostics: Diagnostics): void {
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
