import type { Finding } from "../../../diagnostics/diagnostic.js";
import { operationsOf } from "../../../document/pathItemOperations.js";
import { isJsonObject, ownValue, type JsonObject } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { StatedOperation } from "./markdown/parseInfo.js";
import { plainPath } from "./normalise/plainPath.js";

/** Where a page names an operation, and how its path is written. */
interface Statement {
  readonly place: SourcePlace;
  readonly lead: "exact" | "with base path";
}

/** Reports where a page names an operation that its description does not have. */
export function checkOperation(
  document: JsonObject,
  { method, path }: StatedOperation,
  { place, lead }: Statement,
): readonly Finding[] {
  const group = method === "webhook" ? "webhooks" : "paths";
  const items = ownValue(document, group);
  if (!isJsonObject(items)) return [];
  const wanted = plainPath(path);
  const found = Object.entries(items).some(([template, item]) => {
    const own = plainPath(template);
    const isSame = lead === "exact" ? own === wanted : wanted.endsWith(own);
    return isSame && (method === "webhook" || hasMethod(item, method));
  });
  if (found || Object.keys(items).length === 0) return [];
  const named = `${method.toUpperCase()} ${path}`;
  const message = `The page names ${named}, but its description has ${listOperations(items)}.`;
  return [{ code: "pages/mismatch", place, message }];
}

function hasMethod(item: unknown, method: string): boolean {
  return operationsOf(item).some((operation) => operation.method.toLowerCase() === method);
}

/** A block may hold a whole description. */
const shownOperations = 5;

function listOperations(items: JsonObject): string {
  const names = Object.entries(items).flatMap(([path, item]) =>
    operationsOf(item).map(({ method }) => `${method} ${path}`),
  );
  const shown = names.slice(0, shownOperations).join(", ");
  const left = names.length - shownOperations;
  if (names.length === 0) return "none";
  return left > 0 ? `${shown} and ${left} more` : shown;
}
