import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { groupBy } from "../../document/groupBy.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import { textAt } from "../page/fragmentContent.js";
import { folderOf } from "../page/locations.js";
import type { OutlineEntry } from "../page/recognition.js";
import type { Conflict } from "../page/recovery.js";
import type { MergedDocument, MergedOperation, PlacedField } from "./merged.js";
import { describePointer, nameOperation, namePlace } from "./nameParts.js";

/** Reports where pages contradict each other: as errors where that is not to be. */
export function reportConflicts(conflicts: readonly Conflict[], diagnostics: Diagnostics): void {
  for (const { pointer, differences, chosen, others, policy } of conflicts) {
    const [difference] = differences;
    const spelling = difference === undefined && pointer.startsWith("/paths/") ? " in how its path ends" : "";
    const where = difference === undefined || difference === "" ? spelling : ` at ${countPlaces(differences)}`;
    const rest = others.length > 2 ? ` and ${others.length - 2} more` : "";
    const against = others.slice(0, 2).map(namePlace).join(", ") + rest;
    const reason =
      policy === "newest" ? "is the newest" : "is what most pages say; of as many, the newer ones or the first";
    const message = `Pages disagree on ${describePointer(pointer)}${where}: ${namePlace(chosen)} against ${against}.`;
    if (policy === "fail") diagnostics.report({ code: "pages/conflict-refused", message, place: chosen });
    else
      diagnostics.report({
        code: "pages/conflict",
        message: `${message} The first counts: it ${reason}.`,
        place: chosen,
      });
  }
}

function countPlaces([first = "" as JsonPointer, ...others]: readonly JsonPointer[]): string {
  if (others.length === 0) return first;
  return `${first} and ${others.length} more ${others.length === 1 ? "place" : "places"}`;
}

/** Reports what else is worth knowing of a merged document. */
export function reportMerged(merged: MergedDocument, diagnostics: Diagnostics): void {
  reportRewordings(merged, diagnostics);
  for (const { missing, outline } of merged.outlines) reportMissing(missing, outline.page.location, diagnostics);
  reportLooseReferences(merged, diagnostics);
  for (const levelled of merged.levels) reportDiffering(levelled, diagnostics);
  reportSharedIds(merged.operations, diagnostics);
}

/** A translated site has other words for everything: one sentence is for all that is in a folder. */
function reportRewordings({ operations, components }: MergedDocument, diagnostics: Diagnostics): void {
  const found = [...operations, ...components].flatMap(({ pointer, chosen, reworded: [first] }) =>
    first === undefined ? [] : [{ name: describePointer(pointer), chosen, first }],
  );
  for (const [, members] of groupBy(found, ({ first }) => folderOf(first.place.file))) {
    const [{ name, chosen, first } = { name: "", chosen: undefined, first: undefined }, ...others] = members;
    if (chosen === undefined) continue;
    const more = others.length === 0 ? "" : `, as ${plural(others.length)} in its folder`;
    const message = `${name} has other words in ${namePlace(first.place)}${more}; those of ${namePlace(chosen.place)} count.`;
    diagnostics.report({ code: "pages/reworded", message, place: chosen.place });
  }
}

function plural(count: number): string {
  return count === 1 ? "one more part has" : `${count} more parts have`;
}

/** Reports in one sentence what an outline lists and no page has; of a page that was not read, nobody knows what it is. */
export function reportMissing(missing: readonly OutlineEntry[], location: string, diagnostics: Diagnostics): void {
  const [first] = missing;
  if (first === undefined) return;
  const isPage = ({ path, operationId, method }: OutlineEntry): boolean =>
    path === undefined && operationId === undefined && method === undefined;
  const operations = missing.filter((entry) => !isPage(entry));
  const pages = missing.filter(isPage);
  const parts = [
    ...(operations.length > 0
      ? [`${count(operations, "operation")} that no page has: ${listEntries(operations)}`]
      : []),
    ...(pages.length > 0 ? [`${count(pages, "page")} not read among those of operations: ${listEntries(pages)}`] : []),
  ];
  const message = `${location} lists ${parts.join("; and ")}.`;
  diagnostics.report({ code: "pages/missing-operation", message, place: first.place });
}

function count(entries: readonly OutlineEntry[], what: "operation" | "page"): string {
  if (entries.length > 1) return `${entries.length} ${what}s`;
  return what === "operation" ? "an operation" : "a page";
}

function listEntries(entries: readonly OutlineEntry[]): string {
  const rest = entries.length > 5 ? ` and ${entries.length - 5} more` : "";
  return `${entries.slice(0, 5).map(nameEntry).join(", ")}${rest}`;
}

/** An entry of an outline as messages name it. */
function nameEntry({ method, path, operationId, target, title }: OutlineEntry): string {
  if (path !== undefined) return method === undefined ? path : `${method.toUpperCase()} ${path}`;
  return operationId ?? target ?? title ?? "";
}

function reportLooseReferences({ loose, operations, components }: MergedDocument, diagnostics: Diagnostics): void {
  const parts = new Map([...operations, ...components].map((part) => [part.pointer, part.chosen.place]));
  for (const [reference, members] of groupBy(loose, (one) => one.reference)) {
    const place = members.map(({ pointer }) => placeAbove(pointer, parts)).find((found) => found !== undefined);
    const message = `No page shows ${reference}, which ${members.length === 1 ? "one place refers" : `${members.length} places refer`} to.`;
    diagnostics.report({ code: "pages/loose-reference", message, ...(place && { place }) });
  }
}

/** Reports where pages say other things for the whole document. */
function reportDiffering({ field, common, differing }: PlacedField, diagnostics: Diagnostics): void {
  const [place] = differing;
  if (place === undefined) return;
  const rest = differing.length > 3 ? ` and ${differing.length - 3} more` : "";
  const places = differing.slice(0, 3).map(namePlace).join(", ") + rest;
  const message =
    common === undefined
      ? `Pages do not agree on the ${field} of the document (${places}): each operation has what its page says.`
      : `Other ${field} of the document than on most pages: ${places}. Their operations keep what they say.`;
  diagnostics.report({ code: "pages/differing-defaults", message, place });
}

/** The place of the operation or component that a pointer leads into. */
function placeAbove(pointer: JsonPointer, parts: ReadonlyMap<JsonPointer, SourcePlace>): SourcePlace | undefined {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const place = parts.get(pointer.slice(0, end) as JsonPointer);
    if (place !== undefined) return place;
  }
  return undefined;
}

function reportSharedIds(operations: readonly MergedOperation[], diagnostics: Diagnostics): void {
  for (const [id, members] of groupBy(operations, ({ chosen }) => textAt(chosen.value, "operationId"))) {
    const [first] = members;
    if (id === undefined || first === undefined || members.length === 1) continue;
    const names = members.map(nameOperation).join(", ");
    const message = `The operation id "${id}" is that of ${names}.`;
    diagnostics.report({ code: "pages/shared-operation-id", message, place: first.chosen.place });
  }
}
