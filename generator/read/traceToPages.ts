import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, ownValue } from "../document/record.js";
import { recoveredMark, sourcesFileOf } from "../document/recovered.js";
import { decodeText } from "./decodeText.js";
import { parseSource } from "./parseSource.js";
import { isUrl, readFileBytes } from "./readFileBytes.js";
import type { SourceDocument } from "./sourceDocument.js";

/**
 * Lets the places of a document that was rebuilt from pages name the page and line, too, as the table of sources beside
 * it says. Any other document is given back as it is. A table that is missing or broken is reported, and done without.
 */
export async function traceToPages(source: SourceDocument, diagnostics: Diagnostics): Promise<SourceDocument> {
  if (!isJsonObject(source.root) || !Object.hasOwn(source.root, recoveredMark) || isUrl(source.location)) return source;
  const table = await readTable(sourcesFileOf(source.location), diagnostics);
  if (table === undefined) return source;
  return {
    ...source,
    placeOf: (pointer) => {
      const place = source.placeOf(pointer);
      const origin = originOf(table, pointer);
      return origin === undefined ? place : { ...place, source: origin };
    },
  };
}

/** By the pointers of operations and components, the places in pages that they were found at: `page.md:22:3`. */
type TableOfSources = ReadonlyMap<string, string>;

async function readTable(file: string, diagnostics: Diagnostics): Promise<TableOfSources | undefined> {
  const table = await lookForTable(file);
  if (typeof table !== "string") return table;
  const message = `The pages that this document was rebuilt from are not known: ${table}`;
  diagnostics.report({ code: "read/sources-table", message, place: { file } });
  return undefined;
}

/** The table, or why there is none. */
async function lookForTable(file: string): Promise<TableOfSources | string> {
  const result = await readFileBytes(file);
  if (result.kind === "failed") return result.message;
  const decoded = decodeText(result.bytes);
  const ignored: Diagnostics = { report: () => undefined };
  const root = decoded.kind === "text" ? parseSource(file, decoded.text, ignored)?.root : undefined;
  const sources = isJsonObject(root) ? ownValue(root, "sources") : undefined;
  return isJsonObject(sources) ? firstPlaces(sources) : "the table is not a JSON object with `sources`.";
}

function firstPlaces(sources: Readonly<Record<string, unknown>>): TableOfSources {
  return new Map(
    Object.entries(sources).flatMap(([pointer, places]) => {
      const first: unknown = Array.isArray(places) ? places[0] : undefined;
      return typeof first === "string" ? [[pointer, first] as const] : [];
    }),
  );
}

/** What the table says of the pointer, or of the operation or component around it. */
function originOf(table: TableOfSources, pointer: JsonPointer): string | undefined {
  for (let around: string = pointer; around !== rootPointer; around = around.slice(0, around.lastIndexOf("/"))) {
    const origin = table.get(around);
    if (origin !== undefined) return origin;
  }
  return undefined;
}
