import { groupBy } from "../../document/groupBy.js";
import { textAt, methodOf, templateShape } from "../page/fragmentContent.js";
import { pathOf } from "../page/locations.js";
import type { RecognisedPage, Outline, OutlineEntry } from "../page/recognition.js";
import type { OutlineMatch, MergedOperation } from "./merged.js";

/** What the outlines of all pages say of some operations. */
export function matchOutlines(
  operations: readonly MergedOperation[],
  pages: readonly RecognisedPage[],
): readonly OutlineMatch[] {
  const index = indexOperations(operations, pages);
  return pages.flatMap(({ recognition }) => recognition.outlines).map((outline) => matchOutline(outline, index));
}

/** Where operations are found by what outlines say of them. */
interface OperationIndex {
  readonly operations: readonly MergedOperation[];
  readonly byShape: ReadonlyMap<string, readonly MergedOperation[]>;
  readonly byId: ReadonlyMap<string | undefined, readonly MergedOperation[]>;
  readonly bySummary: ReadonlyMap<string | undefined, readonly MergedOperation[]>;
  readonly byPage: ReadonlyMap<string, readonly { readonly stem: string; readonly operation: MergedOperation }[]>;
  /** The stems of all pages that were read, by their last parts. */
  readonly read: ReadonlyMap<string, readonly string[]>;
  /** The folders of the pages that have operations. */
  readonly folders: ReadonlySet<string>;
}

/** Indexes the operations of an API, and the pages that were read. */
function indexOperations(operations: readonly MergedOperation[], pages: readonly RecognisedPage[]): OperationIndex {
  const published = new Map(pages.map(({ page, recognition }) => [page.location, publishedStems(recognition)]));
  const stemsOf = (location: string): readonly string[] => [stemOf(location), ...(published.get(location) ?? [])];
  const onPages = operations.flatMap((operation) =>
    [...locationsOf(operation)].flatMap(stemsOf).map((stem) => ({ stem, operation })),
  );
  return {
    operations,
    byShape: groupBy(operations, ({ stated }) => shapeKey(methodOf(stated), stated.path)),
    byId: groupBy(operations, ({ chosen }) => textAt(chosen.value, "operationId")),
    bySummary: groupBy(operations, ({ chosen }) => textAt(chosen.value, "summary")?.toLowerCase()),
    byPage: groupBy(onPages, ({ stem }) => lastPart(stem)),
    read: groupBy(
      pages.flatMap(({ page }) => stemsOf(page.location)),
      lastPart,
    ),
    folders: new Set(onPages.map(({ stem }) => folderOf(stem))),
  };
}

function publishedStems({ fragments }: RecognisedPage["recognition"]): readonly string[] {
  return [
    ...new Set(fragments.flatMap(({ hints }) => (hints.publishedAt === undefined ? [] : [stemOf(hints.publishedAt)]))),
  ];
}

function locationsOf({ chosen, equal, reworded, others }: MergedOperation): ReadonlySet<string> {
  return new Set([chosen, ...equal, ...reworded, ...others].map(({ page }) => page.location));
}

/** Finds what an outline lists. Pages of prose that were read are not missing, whatever they are about. */
function matchOutline(outline: Outline, index: OperationIndex): OutlineMatch {
  const found = outline.entries.map((entry) => ({ entry, operations: findEntry(entry, index) }));
  const missing = found.filter(({ entry, operations }) => operations.length === 0 && isMissing(entry, index));
  return {
    outline,
    listed: [...new Set(found.flatMap(({ operations }) => operations))],
    tags: [...new Set(found.flatMap(({ entry, operations }) => (operations.length > 0 ? (entry.tag ?? []) : [])))],
    missing: missing.map(({ entry }) => entry),
  };
}

function findEntry(entry: OutlineEntry, index: OperationIndex): readonly MergedOperation[] {
  const { operationId, target, title } = entry;
  const named = operationId === undefined ? undefined : index.byId.get(operationId);
  const found = named ?? findPath(entry, index);
  if (found !== undefined || entry.path !== undefined) return found ?? [];
  const onPage = target === undefined ? [] : findPage(entry, target, index);
  if (onPage.length > 0 || title === undefined) return onPage;
  const titled = (index.bySummary.get(title.toLowerCase()) ?? []).filter((one) => hasMethod(one, entry));
  return titled.length === 1 ? titled : [];
}

/** By method and path; an outline may name paths with the base path of the server, or without it. */
function findPath({ method, path }: OutlineEntry, index: OperationIndex): readonly MergedOperation[] | undefined {
  if (method === undefined || path === undefined) return undefined;
  const direct = index.byShape.get(shapeKey(method, path));
  if (direct !== undefined) return direct;
  const shape = templateShape(path);
  const near = index.operations.filter(({ stated }) => {
    const own = templateShape(stated.path);
    return methodOf(stated) === method.toUpperCase() && (endsWithPath(own, shape) || endsWithPath(shape, own));
  });
  return near.length === 1 ? near : undefined;
}

function endsWithPath(path: string, end: string): boolean {
  return end.startsWith("/") && end.length > 1 && path.endsWith(end);
}

function shapeKey(method: string, path: string): string {
  return `${method.toUpperCase()} ${templateShape(path)}`;
}

/** By the whole path of the page where one fits, else by its last part. */
function findPage(entry: OutlineEntry, target: string, index: OperationIndex): readonly MergedOperation[] {
  const stem = stemOf(target);
  const candidates = (index.byPage.get(lastPart(stem)) ?? []).filter(({ operation }) => hasMethod(operation, entry));
  const whole = candidates.filter((candidate) => isSamePage(candidate.stem, stem));
  return [...new Set((whole.length > 0 ? whole : candidates).map(({ operation }) => operation))];
}

function hasMethod({ stated }: MergedOperation, { method }: OutlineEntry): boolean {
  return method === undefined || methodOf(stated) === method.toUpperCase();
}

/** What names an operation, or a page beside those that have operations, is missing where it is not found. */
function isMissing(entry: OutlineEntry, index: OperationIndex): boolean {
  if (entry.path !== undefined || entry.operationId !== undefined) return true;
  const stem = stemOf(entry.target ?? "");
  const wasRead = (index.read.get(lastPart(stem)) ?? []).some((read) => isSamePage(read, stem));
  if (wasRead) return false;
  return entry.method !== undefined || (stem.includes("/") && index.folders.has(folderOf(stem)));
}

function isSamePage(a: string, b: string): boolean {
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

/** The path of a page without what only says how it is written. */
function stemOf(location: string): string {
  return pathOf(location).replace(/(?:\.(?:api|info|tag|schema))?\.(?:mdx?|html?|txt)$/i, "");
}

function lastPart(stem: string): string {
  return stem.slice(stem.lastIndexOf("/") + 1);
}

function folderOf(stem: string): string {
  return stem.slice(0, stem.lastIndexOf("/") + 1);
}
