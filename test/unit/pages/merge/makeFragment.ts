import { rootPointer } from "../../../../generator/document/jsonPointer.js";
import type { JsonObject } from "../../../../generator/document/record.js";
import type { RecognisedPage, Fragment, Outline, OutlineEntry } from "../../../../generator/pages/page/recognition.js";
import type { Page } from "../../../../generator/pages/page/page.js";

/** A fragment that fills a page of its own. */
export function makeFragment(
  location: string,
  document: JsonObject,
  more: Partial<Omit<Fragment, "page" | "document">> & { readonly modified?: number } = {},
): Fragment {
  const { modified, ...rest } = more;
  const page: Page = { location, text: "", ...(modified !== undefined && { modified }) };
  const placeOf: Fragment["placeOf"] = (pointer) => ({ file: location, text: "", pointer, line: 1, column: 1 });
  return { form: "cut", format: "mintlify", page, document, placeOf, hints: {}, ...rest };
}

/** A document of one operation that answers with a schema. */
export function oneOperation(method: string, path: string, more: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Bakery", version: "1" },
    servers: [{ url: "https://api.bakery.example" }],
    paths: { [path]: { [method]: { responses: { 204: { description: "Done" } } } } },
    ...more,
  };
}

/** The page of some fragments, as it was recognised. */
export function recognised(fragment: Fragment, more: Partial<RecognisedPage["recognition"]> = {}): RecognisedPage {
  const recognition = { fragments: [fragment], pointers: [], outlines: [], findings: [], uses: [], ...more };
  return { page: fragment.page, recognition, pointers: [] };
}

/** A page that lists operations. */
export function makeOutline(location: string, entries: readonly Omit<OutlineEntry, "place">[]): RecognisedPage {
  const page: Page = { location, text: "" };
  const place = { file: location, text: "", pointer: rootPointer, line: 1, column: 1 };
  const outline: Outline = { format: "llms-text", page, entries: entries.map((entry) => ({ ...entry, place })) };
  const recognition = { fragments: [], pointers: [], outlines: [outline], findings: [], uses: [] };
  return { page, recognition, pointers: [] };
}
