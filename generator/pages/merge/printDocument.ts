import { stringify } from "yaml";
import type { JsonObject } from "../../document/record.js";

/**
 * Prints a document: the same document gives the same bytes. YAML has neither anchors nor folded lines, and texts that
 * readers of YAML 1.1 would take for something else are quoted.
 */
export function printDocument(document: JsonObject, syntax: "yaml" | "json"): string {
  if (syntax === "json") return `${JSON.stringify(document, undefined, 2)}\n`;
  return stringify(document, {
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
    lineWidth: 0,
    blockQuote: "literal",
    singleQuote: true,
  });
}
