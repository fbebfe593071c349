import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import type { FilePlace } from "./sourceSet.js";
import { resolveUri } from "./uri.js";

/** A part of a file with a base URI of its own: the whole file, or a schema with `$id`. */
export interface Scope {
  readonly place: FilePlace;
  /** The URI that other schemas know it by. */
  readonly identity: string;
  /** The URI from which it is read. Where `identity` names nothing that was read, references are looked for from here. */
  readonly location: string;
}

/** The names that schemas give themselves. */
export interface Identifiers {
  /** Of each file, by the pointer of the scope; the whole file is one. */
  readonly scopes: Map<number, Map<JsonPointer, Scope>>;
  /** By URI without fragment. */
  readonly resources: Map<string, Scope>;
  /** By URI with fragment; `$dynamicAnchor` counts too. */
  readonly anchors: Map<string, FilePlace>;
  /** By the bare name of the anchor. */
  readonly dynamicAnchors: Map<string, FilePlace[]>;
}

export function startIdentifiers(): Identifiers {
  return { scopes: new Map(), resources: new Map(), anchors: new Map(), dynamicAnchors: new Map() };
}

/** Under these keys stands data; a property of that name is meant where {@link tableKeys} holds of the parent. */
const dataKeys = new Set(["example", "examples", "default", "enum", "const", "value"]);

const tableKeys = new Set(
  "properties patternProperties dependentSchemas $defs definitions schemas responses parameters headers".split(" "),
);

interface Entry {
  readonly value: JsonObject | readonly unknown[];
  readonly pointer: JsonPointer;
  readonly scope: Scope;
  readonly isTable: boolean;
}

/** Notes every `$id`, `$anchor` and `$dynamicAnchor` below a scope. What was noted first stays. */
export function indexIdentifiers(identifiers: Identifiers, root: unknown, scope: Scope): void {
  const seen = new Set<unknown>();
  const waiting: Entry[] = [];
  const enter = (value: unknown, entry: Omit<Entry, "value">): void => {
    if (typeof value === "object" && value !== null) waiting.push({ ...entry, value: value as JsonObject });
  };
  enter(root, { pointer: rootPointer, scope, isTable: false });
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (seen.has(entry.value)) continue;
    seen.add(entry.value);
    const inner =
      isJsonObject(entry.value) && !entry.isTable ? noteSchema(identifiers, entry.value, entry) : entry.scope;
    for (const [key, child] of Object.entries(entry.value)) {
      if (!entry.isTable && (dataKeys.has(key) || key.startsWith("x-"))) continue;
      const isTable = !entry.isTable && tableKeys.has(key);
      enter(child, { pointer: joinPointer(entry.pointer, key), scope: inner, isTable });
    }
  }
}

/** Notes what an object calls itself and answers the scope of what stands in it. */
function noteSchema(identifiers: Identifiers, schema: JsonObject, { pointer, scope }: Entry): Scope {
  const place = { file: scope.place.file, pointer };
  const inner = scopeOfSchema(schema, scope, place);
  if (inner !== scope) addScope(identifiers, inner);
  for (const keyword of ["$anchor", "$dynamicAnchor"]) {
    const name = ownValue(schema, keyword);
    if (typeof name !== "string") continue;
    const uri = `${inner.identity}#${name}`;
    if (!identifiers.anchors.has(uri)) identifiers.anchors.set(uri, place);
    if (keyword === "$dynamicAnchor") {
      const places = identifiers.dynamicAnchors.get(name) ?? [];
      identifiers.dynamicAnchors.set(name, places);
      places.push(place);
    }
  }
  return inner;
}

function scopeOfSchema(schema: JsonObject, scope: Scope, place: FilePlace): Scope {
  const id = ownValue(schema, "$id");
  if (typeof id !== "string" || id.startsWith("#")) return scope;
  const identity = resolveUri(id, scope.identity);
  if (identity === undefined) return scope;
  const isAbsolute = URL.canParse(id);
  return {
    place,
    identity,
    location: isAbsolute ? scope.location : (resolveUri(id, scope.location) ?? scope.location),
  };
}

/** Adds a scope; the first of an identity stays. */
export function addScope(identifiers: Identifiers, scope: Scope): void {
  const { file, pointer } = scope.place;
  const scopes = identifiers.scopes.get(file) ?? new Map<JsonPointer, Scope>();
  identifiers.scopes.set(file, scopes.set(pointer, scope));
  if (!identifiers.resources.has(scope.identity)) identifiers.resources.set(scope.identity, scope);
}

/** The innermost scope that a place stands in. */
export function scopeAt(identifiers: Identifiers, { file, pointer }: FilePlace): Scope {
  const scopes = identifiers.scopes.get(file);
  for (let around = pointer; ; around = around.slice(0, around.lastIndexOf("/")) as JsonPointer) {
    const scope = scopes?.get(around);
    if (scope !== undefined) return scope;
    if (around === rootPointer) throw new Error("A file without a scope");
  }
}
