import { joinPointer, pointerKeys, rootPointer, valueAt } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Direction } from "../../model/apiModel.js";
import { entriesAt, ownValue } from "./readValue.js";
import { targetOf } from "./typeNames.js";
import type { ViewContext } from "./viewSchema.js";

export type View = Record<string, unknown>;

/** What stands around the schemas of a document, too. */
export interface DocumentContext extends ViewContext {
  /** Those that have been taken: the table of operations holds each once. */
  readonly operationIds: Set<string>;
}

/** Which way the values go. */
export interface Traffic {
  readonly requests: Direction;
  readonly responses: Direction;
}

export const calls: Traffic = { requests: "write", responses: "read" };

/** What a webhook is sent comes from the server. */
export const webhookCalls: Traffic = { requests: "read", responses: "write" };

/** Where an object of the document stands. */
export interface Site {
  readonly pointer: JsonPointer;
  readonly traffic: Traffic;
}

/** How the objects of one kind are viewed. */
export interface Viewer {
  readonly view: (value: unknown, site: Site, context: DocumentContext) => unknown;
  readonly context: DocumentContext;
}

export function siteBelow(site: Site, ...keys: readonly (string | number)[]): Site {
  return { ...site, pointer: joinPointer(site.pointer, ...keys) };
}

/** The objects of a table. One that only refers to another is viewed in its place. */
export function viewTable(parent: unknown, key: string, site: Site, viewer: Viewer): View {
  const entries = entriesAt(parent, key).map(([name, value]) => {
    const view =
      key === "schemas"
        ? viewer.view(value, siteBelow(site, key, name), viewer.context)
        : viewUse(value, siteBelow(site, key, name), viewer);
    return [viewer.context.safeNames.aliasOf(name), view] as const;
  });
  return Object.fromEntries(entries);
}

/** An object or a reference to one. References to components stay, as long as openapi-typescript prints their kind. */
export function viewUse(value: unknown, site: Site, viewer: Viewer): unknown {
  const target = targetOf(viewer.context.root, ownValue(value, "$ref"));
  if (target === undefined) return viewer.view(value, site, viewer.context);
  const [section, kind, name, ...rest] = pointerKeys(target);
  const isPrinted = section === "components" && kind !== undefined && printedKinds.has(kind) && rest.length === 0;
  const isDefinition = pointerKeys(site.pointer)[0] === "components" && pointerKeys(site.pointer).length === 3;
  if (!isPrinted || name === undefined || isDefinition) return viewTarget(target, site, viewer);
  const alias = viewer.context.safeNames.aliasOf(name);
  return { $ref: `#${joinPointer(rootPointer, "components", kind, alias)}` };
}

const printedKinds = new Set(["responses", "parameters", "requestBodies", "headers", "pathItems"]);

/** What stands at the end of a chain of references. */
function viewTarget(first: JsonPointer, site: Site, viewer: Viewer): unknown {
  const seen = new Set<JsonPointer>();
  let pointer = first;
  for (;;) {
    const value = valueAt(viewer.context.root, pointer);
    const next = targetOf(viewer.context.root, ownValue(value, "$ref"));
    if (next === undefined) return viewer.view(value, { ...site, pointer }, viewer.context);
    if (seen.has(next)) return viewer.view({}, site, viewer.context);
    seen.add(next);
    pointer = next;
  }
}
