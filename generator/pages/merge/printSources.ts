import type { SourcePlace } from "../../read/sourceDocument.js";
import { digestKey } from "../isEdited.js";
import type { Recovery } from "../recovery.js";

/**
 * Prints the table that stands beside a pulled document: what it was copied from, where it was; what the document is
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
