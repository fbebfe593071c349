import { isDeepStrictEqual } from "node:util";
import { parseSource } from "../../read/index.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Recovery } from "../page/recovery.js";
import { printDocument } from "./printDocument.js";
import { digestKey, digestOfText } from "./pulledDocument.js";

/** The two texts that a recovery is kept as. */
export interface PrintedRecovery {
  readonly document: string;
  /** The table of sources beside the document. */
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

/**
 * Prints the table beside a pulled document: what it was copied from, where it was; what the document is
 * known by, so that edits are noticed; for the pointer of each operation and component, the places that it was found at
 * as `location:line:column`, the chosen one first. A location may hold colons itself; the last two count.
 */
export function printSources({ sources, original }: Pick<Recovery, "sources" | "original">, digest?: string): string {
  const table = Object.fromEntries(Array.from(sources, ([pointer, places]) => [pointer, places.map(printPlace)]));
  return `${JSON.stringify({ copied: original?.location, [digestKey]: digest, sources: table }, undefined, 2)}\n`;
}

function printPlace({ file, line, column }: SourcePlace): string {
  return `${file}:${line}:${column}`;
}
