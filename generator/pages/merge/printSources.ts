import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Recovery } from "../recovery.js";

/**
 * Prints the table that stands beside a rebuilt document: for the pointer of each operation and component, the places
 * that it was found at as `location:line:column`, the chosen one first. A location may hold colons itself; the last two
 * count.
 */
export function printSources({ sources }: Pick<Recovery, "sources">): string {
  const table = Object.fromEntries(Array.from(sources, ([pointer, places]) => [pointer, places.map(printPlace)]));
  return `${JSON.stringify({ sources: table }, undefined, 2)}\n`;
}

function printPlace({ file, line, column }: SourcePlace): string {
  return `${file}:${line}:${column}`;
}
