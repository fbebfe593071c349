import { joinPointer, pointerKeys, pointerOfReference, rootPointer } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { followReferences, isReference } from "../../document/reference.js";
import type { Direction } from "../../model/apiModel.js";
import { entriesAt } from "./readValue.js";
import type { ViewContext } from "./viewContext.js";

export type View = Record<string, unknown>;

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
  readonly view: (value: unknown, site: Site, context: ViewContext) => unknown;
  readonly context: ViewContext;
}

export function siteBelow(site: Site, ...keys: readonly (string | number)[]): Site {
  return { ...site, pointer: joinPointer(site.pointer, ...keys) };
}

/** The objects of a table, each under its name. */
export function viewTable(parent: unknown, key: string, site: Site, viewer: Viewer): View {
  const entries = entriesAt(parent, key).map(([name, value]) => {
    const view = viewUse(value, siteBelow(site, key, name), viewer);
    return [viewer.context.safeNames.aliasOf(name), view] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * An object or a reference to one. References to components stay where openapi-typescript prints their kind, but not
 * as the definition of another component, where it would lose them.
 */
export function viewUse(value: unknown, site: Site, viewer: Viewer): unknown {
  const { root, safeNames } = viewer.context;
  if (!isReference(value)) return viewer.view(value, site, viewer.context);
  const pointer = pointerOfReference(value.$ref) ?? rootPointer;
  const [section = "", kind = "", name = ""] = pointerKeys(pointer);
  if (isComponent(pointer) && printedKinds.has(kind) && !isComponent(site.pointer)) {
    return { $ref: `#${joinPointer(rootPointer, section, kind, safeNames.aliasOf(name))}` };
  }
  const target = followReferences(root, { value, pointer: site.pointer });
  return viewer.view(target?.value, { ...site, pointer: target?.pointer ?? site.pointer }, viewer.context);
}

const printedKinds = new Set(["responses", "parameters", "requestBodies", "headers", "pathItems"]);

function isComponent(pointer: JsonPointer): boolean {
  const keys = pointerKeys(pointer);
  return keys[0] === "components" && keys.length === 3;
}
