import { rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { writePointer } from "../document/lazyPointer.js";
import { ownValue, type JsonObject } from "../document/record.js";
import type { FilePlace } from "./sourceSet.js";
import { schemasOfFile } from "./schemasOfFile.js";
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

/** Notes every `$id`, `$anchor` and `$dynamicAnchor` of a file. What was noted first stays. */
export function indexIdentifiers(identifiers: Identifiers, root: unknown, file: number): void {
  for (const { schema, at } of schemasOfFile(root)) {
    if (namingKeywords.every((keyword) => typeof ownValue(schema, keyword) !== "string")) continue;
    const place = { file, pointer: writePointer(at) };
    const outer = scopeAt(identifiers, place);
    const scope = scopeOfSchema(schema, outer, place);
    if (scope !== outer) addScope(identifiers, scope);
    noteAnchors(identifiers, schema, { place, scope });
  }
}

/** A schema's place, and the scope that its identifiers are resolved in. */
interface ScopedPlace {
  readonly place: FilePlace;
  readonly scope: Scope;
}

const namingKeywords = ["$id", "$anchor", "$dynamicAnchor"];

function noteAnchors(
  { anchors, dynamicAnchors }: Identifiers,
  schema: JsonObject,
  { place, scope }: ScopedPlace,
): void {
  for (const keyword of ["$anchor", "$dynamicAnchor"]) {
    const name = ownValue(schema, keyword);
    if (typeof name !== "string") continue;
    const uri = `${scope.identity}#${name}`;
    if (!anchors.has(uri)) anchors.set(uri, place);
    if (keyword !== "$dynamicAnchor") continue;
    const places = dynamicAnchors.get(name) ?? [];
    dynamicAnchors.set(name, places);
    places.push(place);
  }
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
