import { dialectOf } from "../../../../document/dialect.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../../../document/record.js";
import { renameReferences } from "../../../../document/renameReferences.js";
import type { Moves } from "./redirectPlaces.js";

/** A document with other names of components, and where these stood. */
export interface Renamed {
  readonly document: JsonObject;
  readonly moves: Moves;
}

const prefix = "#/components/schemas/";

/**
 * Older exports name a schema by its package: `type_:User`, `type_shop/orders:Item`. Component names have no such signs
 * (OpenAPI 3.1 §4.8.7), so the package is put before the name, or nothing where it is the outermost.
 */
export function renameFernTypes(document: JsonObject): Renamed {
  const components = ownValue(document, "components");
  const schemas = isJsonObject(components) ? ownValue(components, "schemas") : undefined;
  if (!isJsonObject(components) || !isJsonObject(schemas)) return { document, moves: new Map() };
  const names = Object.keys(schemas);
  const plain = new Map(names.map((name) => [name, plainName(name)]));
  const isSafe = new Set(plain.values()).size === names.length;
  if (!isSafe || names.every((name) => plain.get(name) === name)) return { document, moves: new Map() };
  const renamed = renameReferences(document, renameReference, dialectOf(document));
  return { document: renameSchemas(renamed, plain), moves: movesOf(plain) };
}

function plainName(name: string): string {
  const typed = /^type_([^:]*):(.+)$/.exec(name);
  return typed
    ? [typed[1], typed[2]]
        .filter((part) => part !== "")
        .join("_")
        .replaceAll("/", "_")
    : name;
}

function renameReference(reference: string): string {
  if (!reference.startsWith(prefix)) return reference;
  return `${prefix}${plainName(reference.slice(prefix.length).replaceAll("~1", "/"))}`;
}

function renameSchemas(document: JsonObject, plain: ReadonlyMap<string, string>): JsonObject {
  const components = ownValue(document, "components");
  const schemas = isJsonObject(components) ? ownValue(components, "schemas") : undefined;
  if (!isJsonObject(components) || !isJsonObject(schemas)) return document;
  const renamed = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [plain.get(name) ?? name, schema]),
  );
  return withValues(document, new Map([["components", withValues(components, new Map([["schemas", renamed]]))]]));
}

function movesOf(plain: ReadonlyMap<string, string>): Moves {
  const at = (name: string): JsonPointer => joinPointer(rootPointer, "components", "schemas", name);
  return new Map([...plain].filter(([from, to]) => from !== to).map(([from, to]) => [at(to), at(from)]));
}
