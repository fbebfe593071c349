import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { pointerKeys, type JsonPointer } from "../document/jsonPointer.js";
import type { Named, OpenApiObject, PathItemObject, ReferenceObject } from "../document/openapi.js";
import { followReferences, type Located } from "../references/followReferences.js";
import type { Parameter, RequestBody, Response, WireName } from "./apiModel.js";

/** What builders share while one model is built. */
export interface Modelling {
  readonly root: OpenApiObject;
  readonly diagnostics: Diagnostics;
  /** What stands in components is built once, however many operations refer to it. */
  readonly parameters: Map<JsonPointer, Parameter | undefined>;
  readonly requestBodies: Map<JsonPointer, RequestBody>;
  readonly responses: Map<JsonPointer, Omit<Response, "status">>;
}

/** A table of Path Item Objects, and where it is. */
export interface PathItemTable {
  readonly items: Named<PathItemObject>;
  readonly pointer: JsonPointer;
}

/** A fresh start for one document. */
export function startModelling(root: OpenApiObject, diagnostics: Diagnostics): Modelling {
  return { root, diagnostics, parameters: new Map(), requestBodies: new Map(), responses: new Map() };
}

/** An object with the place where it really stands. Documents are resolved before, so that references lead somewhere. */
export function locate<T extends object>(
  modelling: Modelling,
  value: T | ReferenceObject,
  pointer: JsonPointer,
): Located<T> {
  const found = followReferences(modelling.root, { value, pointer });
  return (found ?? { value: {}, pointer }) as Located<T>;
}

/** The value kept for a place, built at the first request. */
export function buildOnce<T>(built: Map<JsonPointer, T>, pointer: JsonPointer, build: () => T): T {
  if (built.has(pointer)) return built.get(pointer) as T;
  const value = build();
  built.set(pointer, value);
  return value;
}

/** The name of the component that stands at a place. */
export function componentAt(pointer: JsonPointer): WireName | undefined {
  const [components, , name, ...deeper] = pointerKeys(pointer);
  return components === "components" && deeper.length === 0 ? (name as WireName | undefined) : undefined;
}
