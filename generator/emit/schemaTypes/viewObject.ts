import { valueAt } from "../../document/jsonPointer.js";
import { listedValues } from "../../document/listedValues.js";
import { isJsonObject } from "../../document/record.js";
import { isMarked } from "../../document/propertyMarks.js";
import { isBarred, propertiesIn, requiredNames } from "./propertyPresence.js";
import { entriesAt, ownValue } from "./readValue.js";
import { schemaDocs } from "./schemaDocs.js";
import { allOfView, anyObjectView, anyOfView, formView, isNever, isUnknown, unknownView } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";
import { targetOf } from "./typeNames.js";
import { placeBelow } from "./viewContext.js";
import type { Place, PlacedSchema, ViewContext } from "./viewContext.js";
import { viewSchema } from "./viewSchema.js";

/**
 * The object that a schema describes. Properties of the other direction are gone; when reading, a property with a
 * default is there, because the server has filled it in.
 */
export function viewObject(placed: PlacedSchema, demanded: readonly string[], context: ViewContext): SchemaView {
  const object = viewNamedProperties(placed, demanded, context);
  const others = viewOtherProperties(placed, context);
  const keys = keysOf(placed, context);
  if (keys !== undefined) {
    const value = others === undefined ? unknownView : anyOfView(others);
    return allOfView([object, formView({ kind: "keyed", key: keys, value })]);
  }
  if (others === undefined) return object;
  if (object === anyObjectView) return { type: "object", additionalProperties: anyOfView(others) };
  return formView({ kind: "open", object, others });
}

function viewNamedProperties(placed: PlacedSchema, demanded: readonly string[], context: ViewContext): SchemaView {
  const { schema, place } = placed;
  const views = new Map<string, SchemaView>();
  const required = new Set<string>([...requiredNames(schema), ...demanded]);
  for (const [name, property] of propertiesIn(schema, place.direction, context)) {
    views.set(name, viewProperty(property, placeBelow(place, "properties", name), context));
    if (place.direction === "read" && ownValue(property, "default") !== undefined) required.add(name);
  }
  if (views.size === 0) return anyObjectView;
  const aliasOf = (name: string): string => context.safeNames.aliasOf(name);
  const names = [...views.keys()].filter((name) => required.has(name)).map(aliasOf);
  return {
    type: "object",
    properties: Object.fromEntries([...views].map(([name, view]) => [aliasOf(name), view])),
    ...(names.length === 0 ? {} : { required: names }),
  };
}

function viewProperty(property: unknown, place: Place, context: ViewContext): SchemaView {
  const described = {
    ...viewSchema(property, place, context),
    ...context.comments.descriptionOf(schemaDocs(property)),
  };
  const isReadOnly = place.direction === "read" && isMarked(context.root, property, "readOnly");
  return isReadOnly ? { ...described, readOnly: true } : described;
}

/**
 * The types of the properties that are not named, undefined where there are none. Beside compositions they are unknown:
 * what the others name would have to be of their type, and no value could be written.
 */
function viewOtherProperties(placed: PlacedSchema, context: ViewContext): readonly SchemaView[] | undefined {
  const { schema, place } = placed;
  const views = otherSchemas(schema)
    .filter(([, other]) => !isBarred(other, place.direction, context))
    .map(([keys, other]) => viewSchema(other, placeBelow(place, ...keys), context))
    .filter((view) => !isNever(view));
  if (views.length === 0) return undefined;
  const isComposed = ["allOf", "anyOf", "oneOf", "$ref"].some((keyword) => ownValue(schema, keyword) !== undefined);
  return isComposed || views.some(isUnknown) ? [unknownView] : views;
}

function otherSchemas(schema: unknown): readonly (readonly [readonly string[], unknown])[] {
  const additional = ownValue(schema, "additionalProperties") ?? ownValue(schema, "unevaluatedProperties");
  const keyword =
    ownValue(schema, "additionalProperties") === undefined ? "unevaluatedProperties" : "additionalProperties";
  const patterns = entriesAt(schema, "patternProperties");
  return [
    ...(additional === undefined ? [] : [[[keyword], additional] as const]),
    ...patterns.map(([pattern, value]) => [["patternProperties", pattern], value] as const),
  ];
}

/** The type of the keys where only some are allowed. */
function keysOf({ schema, place }: PlacedSchema, context: ViewContext): SchemaView | undefined {
  const names = ownValue(schema, "propertyNames");
  const target = targetOf(context.root, ownValue(names, "$ref"));
  const listed = listedValues(target === undefined ? names : valueAt(context.root, target));
  if (!isJsonObject(names) || listed?.every((value) => typeof value === "string") !== true) return undefined;
  return viewSchema(names, placeBelow(place, "propertyNames"), context);
}
