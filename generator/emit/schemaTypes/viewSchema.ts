import { joinPointer, valueAt } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Direction } from "../../model/apiModel.js";
import type { CommentNumbers } from "./commentNumbers.js";
import { viewDiscriminator } from "./viewDiscriminator.js";
import { viewProperties, viewRequired } from "./viewProperties.js";
import { isJsonObject } from "../../document/record.js";
import { listAt, ownValue } from "./readValue.js";
import type { SafeNames } from "./safeNames.js";
import { schemaDocs } from "./schemaDocs.js";
import { viewValueKeywords } from "./viewValueKeywords.js";
import { targetOf } from "./typeNames.js";
import type { TypeNames } from "./typeNames.js";

/** A schema as openapi-typescript is to see it: only what makes a type, in forms that it takes without harm. */
export type SchemaView = TableView | boolean;

type TableView = Record<string, unknown>;

export interface ViewContext {
  /** The document. */
  readonly root: unknown;
  readonly names: TypeNames;
  readonly safeNames: SafeNames;
  readonly comments: CommentNumbers;
}

/** Where a schema stands and how it is seen. */
export interface Place {
  readonly pointer: JsonPointer;
  readonly direction: Direction;
  /** The places whose schemas are being written out just now, outermost first. */
  readonly trail: readonly JsonPointer[];
}

/** How a reference to a named type reads in a view; `rewriteNodes` makes the name of it. */
export function typeReference(identifier: string): string {
  return `#/types/${identifier}`;
}

/** The schema at a place: a reference where it has a name, else written out. */
export function viewSchema(schema: unknown, place: Place, context: ViewContext): SchemaView {
  const named = context.names.at(place.pointer, place.direction);
  return named === undefined ? viewDefinition(schema, place, context) : { $ref: typeReference(named.identifier) };
}

/** The schema at a place, written out whether it has a name or not. */
export function viewDefinition(schema: unknown, place: Place, context: ViewContext): SchemaView {
  if (typeof schema === "boolean") return schema;
  if (!isJsonObject(schema)) return {};
  if (typeof schema.$ref === "string") return viewReference(schema, place, context);
  const view = {
    ...context.comments.descriptionOf(schemaDocs(schema)),
    ...viewValueKeywords(schema, context.safeNames),
    ...viewProperties(schema, place, context),
    ...viewItems(schema, place, context),
    ...viewCompositions(schema, place, context),
    ...viewDiscriminator(schema, place, context),
  };
  return withRequiredOfMembers(view, schema, place, context);
}

/** A place below another one. */
export function placeBelow(place: Place, ...keys: readonly (string | number)[]): Place {
  return { ...place, pointer: joinPointer(place.pointer, ...keys) };
}

/** A reference to what has a name stays one; anything else is written out, down to where it would repeat itself. */
function viewReference(schema: Readonly<Record<string, unknown>>, place: Place, context: ViewContext): SchemaView {
  const target = targetOf(context.root, schema.$ref);
  if (target === undefined || isRepetition(target, place, context)) return {};
  const docs = context.comments.descriptionOf(schemaDocs(schema));
  const targetPlace = { pointer: target, direction: place.direction, trail: [...place.trail, target] };
  const view = viewSchema(valueAt(context.root, target), targetPlace, context);
  return typeof view === "boolean" ? view : { ...view, ...docs };
}

function isRepetition(target: JsonPointer, place: Place, context: ViewContext): boolean {
  return place.trail.includes(target) && context.names.at(target, place.direction) === undefined;
}

function viewItems(schema: unknown, place: Place, context: ViewContext): object {
  const items = ownValue(schema, "items");
  const prefix = listAt(schema, "prefixItems") ?? (Array.isArray(items) ? (items as unknown[]) : undefined);
  const prefixKey = Array.isArray(items) ? "items" : "prefixItems";
  if (prefix !== undefined) {
    return { prefixItems: prefix.map((item, index) => viewSchema(item, placeBelow(place, prefixKey, index), context)) };
  }
  return items === undefined ? {} : { items: viewSchema(items, placeBelow(place, "items"), context) };
}

/**
 * Members that only describe, or only require, make no type of their own. Beside others in `allOf` they go; a choice
 * between nothing else is none, and openapi-typescript would make `unknown` of it.
 */
function viewCompositions(schema: unknown, place: Place, context: ViewContext): object {
  const compositions = (["allOf", "anyOf", "oneOf"] as const).flatMap((keyword) => {
    const members = listAt(schema, keyword) ?? [];
    const views = members.map((member, index) => viewMember(member, placeBelow(place, keyword, index), context));
    const kept = keyword === "allOf" || !views.some(makesType) ? views.filter(makesType) : views;
    return kept.length === 0 ? [] : [[keyword, kept] as const];
  });
  return Object.fromEntries(compositions);
}

function makesType(view: object): boolean {
  return Object.keys(view).some((keyword) => !typelessKeywords.has(keyword));
}

const typelessKeywords = new Set(["description", "nullable", "required"]);

/** What a member of `allOf` requires without having it itself, it requires of the others. */
function withRequiredOfMembers(view: TableView, schema: unknown, place: Place, context: ViewContext): SchemaView {
  const members = (listAt(schema, "allOf") ?? []).filter((member) => ownValue(member, "properties") === undefined);
  const names = members.flatMap((member) => viewRequired(member, place, context));
  if (names.length === 0) return view;
  const own = Array.isArray(view.required) ? (view.required as string[]) : [];
  return { ...view, required: [...new Set([...own, ...names])] };
}

/** openapi-typescript looks for keys in the members of a composition, so that they cannot be plain booleans. */
function viewMember(member: unknown, place: Place, context: ViewContext): object {
  const view = viewSchema(member, place, context);
  if (typeof view === "object") return view;
  return view ? {} : { enum: [] };
}
