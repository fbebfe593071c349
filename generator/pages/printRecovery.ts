import { isDeepStrictEqual } from "node:util";
import { parseSource } from "../read/index.js";
import { digestOfText } from "./isEdited.js";
import { printDocument } from "./merge/printDocument.js";
import { printSources } from "./merge/printSources.js";
import type { Recovery } from "./recovery.js";

/** The two texts that a recovery is kept as. */
export interface PrintedRecovery {
  readonly document: string;
  /** The table of sources that stands beside the document. */
  readonly table: string;
}

/** Prints a recovery. A whole document in the wanted syntax stays as its authors wrote it, to the last byte. */
export function printRecovery(recovery: Recovery, syntax: "yaml" | "json"): PrintedRecovery {
  const text = textOfOriginal(recovery, syntax) ?? printDocument(recovery.document, syntax);
  return { document: text, table: printSources(recovery, digestOfText(text)) };
}

function textOfOriginal({ original, document }: Recovery, syntax: "yaml" | "json"): string | undefined {
  if (original === undefined || isJson(original.text) !== (syntax === "json")) return undefined;
  const root = parseSource(original.location, original.text, { report: () => undefined })?.root;
  return isDeepStrictEqual(root, document) ? original.text : undefined;
}

function isJson(text: string): boolean {
  return /^\s*\{\s*["}]/.test(text);
}
