import { stringify } from "yaml";
import type { JsonObject } from "../../document/record.js";

/**
 * Prints a document: the same document gives the same bytes. YAML has neither anchors nor folded lines, and texts that
 * readers of YAML 1.1 would take for something else are quoted.
 */
export function printDocument(document: JsonObject, syntax: "yaml" | "json"): string {
  if (syntax === "json") return printJson(document);
  return stringify(document, {
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
    lineWidth: 0,
    blockQuote: "literal",
    singleQuote: true,
  });
}

/** Integers beyond those of JavaScript are printed exactly: they pass through as texts with a mark that no other has. */
function printJson(document: JsonObject): string {
  let mark = "integer:";
  const plain = JSON.stringify(document, (_, value: unknown) => (typeof value === "bigint" ? null : value));
  while (plain.includes(mark)) mark = `_${mark}`;
  const marked = (_: string, value: unknown): unknown => (typeof value === "bigint" ? `${mark}${value}` : value);
  const text = JSON.stringify(document, marked, 2);
  return `${text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1")}\n`;
}
