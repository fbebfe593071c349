import { valueAt } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { listedValues } from "../../document/listedValues.js";
import { isJsonObject } from "../../document/record.js";
import type { JsonObject } from "../../document/record.js";
import { isBinarySchema } from "../../document/isBinarySchema.js";
import { isNullable, requiredNames } from "./propertyPresence.js";
import { schemaDocs } from "./schemaDocs.js";
import { allOfView, anyOfView, formView, isUnknown, neverView, nullView, unknownView } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";
import { declaredTypes, excludedTypes, typesOf } from "./schemaTypeNames.js";
import type { TypeName } from "./schemaTypeNames.js";
import { targetOf } from "./typeNames.js";
import { viewBranches, viewMembers } from "./viewComposition.js";
import { typeReference } from "./viewContext.js";
import type { Place, PlacedSchema, ViewContext } from "./viewContext.js";
import { viewItems } from "./viewItems.js";
import { viewObject } from "./viewObject.js";
import { addDemanded, addTags, demandOf, viewAbsences, withRequired } from "./viewRequired.js";
import { viewValues } from "./viewValues.js";

/** The schema at a place: a reference where it has a name, else written out. */
export function viewSchema(schema: unknown, place: Place, context: ViewContext): SchemaView {
  const named = context.names.at(place.pointer, place.direction);
  return named === undefined ? viewDefinition(schema, place, context) : { $ref: typeReference(named.identifier) };
}

/** The schema at a place, written out whether it has a name or not. */
export function viewDefinition(schema: unknown, place: Place, context: ViewContext): SchemaView {
  if (typeof schema === "boolean") return schema ? unknownView : neverView;
  if (!isJsonObject(schema)) return unknownView;
  const demand = demandOf(requiredNames(schema), { schema, place }, context);
  const parts = viewParts(schema, place, demand.present, context);
  const view = withNull(allOfView(addDemanded(parts, demand, context)), schema);
  return { ...view, ...context.comments.descriptionOf(schemaDocs(schema)) };
}

/**
 * What a schema says, one view for each of its statements; a value has to be all of them. Those that have a property
 * among `demanded` require it.
 */
export function viewParts(
  schema: JsonObject,
  place: Place,
  demanded: readonly string[],
  context: ViewContext,
): readonly SchemaView[] {
  const reference = typeof schema.$ref === "string" ? [viewReference(schema.$ref, place, demanded, context)] : [];
  if (reference.length > 0 && context.siblings === "ignored") return reference;
  const composed = [
    ...viewMembers(schema, place, demanded, context),
    ...viewBranches(schema, place, demanded, context),
  ];
  const others = [...reference, ...composed, ...viewAbsences(schema, context)];
  const core = viewCore(schema, place, demanded, context);
  const parts = isImplied(core, others) ? others : [core, ...others];
  return addTags(parts, { schema, place }, context);
}

/** True for a plain type that all of the other statements have anyway: `string` beside `"a" | "b"`. */
function isImplied(core: SchemaView, others: readonly SchemaView[]): boolean {
  if (typeof core.type !== "string" || Object.keys(core).length > 1) return false;
  const type = core.type;
  const isNarrower = (view: SchemaView): boolean =>
    view.type === type ||
    (Array.isArray(view.enum) && view.enum.length > 0 && view.enum.every((value) => typeof value === type)) ||
    (Array.isArray(view.anyOf) && (view.anyOf as SchemaView[]).every(isNarrower));
  return others.some(isNarrower);
}

/** A type or null, where a schema allows null by its own words. */
export function withNull(view: SchemaView, schema: JsonObject): SchemaView {
  if (isUnknown(view) || !isNullable(schema) || excludedTypes(schema).includes("null")) return view;
  return anyOfView([view, nullView]);
}

/** What a schema says of the value itself, apart from what it is composed of. */
function viewCore(schema: JsonObject, place: Place, demanded: readonly string[], context: ViewContext): SchemaView {
  const values = listedValues(schema);
  const isListOfObjects = schema.properties !== undefined || schema.additionalProperties !== undefined;
  if (values !== undefined && !isListOfObjects) return viewValues(values, context.safeNames);
  if (isBinarySchema(schema)) return formView({ kind: "bytes" });
  return forbidsAll(schema.not) ? neverView : viewTypes({ schema, place }, demanded, context);
}

function forbidsAll(excluded: unknown): boolean {
  return excluded === true || (isJsonObject(excluded) && Object.keys(excluded).length === 0);
}

/** The types that a schema names or speaks of, or those that its `not` leaves. Null comes in by {@link withNull}. */
function viewTypes(placed: PlacedSchema, demanded: readonly string[], context: ViewContext): SchemaView {
  const declared = declaredTypes(placed.schema);
  const excluded = excludedTypes(placed.schema);
  if (declared.length === 0 && excluded.join() === "null") {
    return formView({ kind: "generic", name: "NonNullable", of: unknownView, names: [] });
  }
  const types = typesOf(placed.schema);
  if (types === undefined) return unknownView;
  const others = types.filter((type) => type !== "null").map((type) => viewType(type, placed, demanded, context));
  const isNullToo = types.includes("null") && (declared.length === 0 || others.length === 0);
  return anyOfView(isNullToo ? [...others, nullView] : others);
}

function viewType(type: TypeName, placed: PlacedSchema, demanded: readonly string[], context: ViewContext): SchemaView {
  if (type === "object") return viewObject(placed, demanded, context);
  if (type === "array") return viewItems(placed, context);
  return { type: type === "integer" ? "number" : type };
}

/** A reference to what has a name stays one; anything else is written out, down to where it would repeat itself. */
function viewReference(reference: string, place: Place, demanded: readonly string[], context: ViewContext): SchemaView {
  const target = targetOf(context.root, reference);
  if (target === undefined || isRepetition(target, place, context)) return unknownView;
  const targetPlace = { pointer: target, direction: place.direction, trail: [...place.trail, target] };
  const schema = valueAt(context.root, target);
  const view = viewSchema(schema, targetPlace, context);
  return withRequired(view, demanded, { schema, place: targetPlace }, context);
}

function isRepetition(target: JsonPointer, place: Place, context: ViewContext): boolean {
  return place.trail.includes(target) && context.names.at(target, place.direction) === undefined;
}
