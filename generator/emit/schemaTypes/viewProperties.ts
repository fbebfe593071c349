import { valueAt } from "../../document/jsonPointer.js";
import type { Direction } from "../../model/apiModel.js";
import { opposite, targetOf } from "./typeNames.js";
import { isJsonObject } from "../../document/record.js";
import { entriesAt, listAt, ownValue } from "./readValue.js";
import { placeBelow, viewSchema } from "./viewSchema.js";
import type { Place, ViewContext } from "./viewSchema.js";

/** The keyword that keeps a property out of a direction. */
const barrier: Readonly<Record<Direction, string>> = { read: "writeOnly", write: "readOnly" };

/**
 * `properties`, `required`, `additionalProperties` and `patternProperties`. Properties of the other direction are gone.
 * When reading, a property with a default is there: the server has filled it in.
 */
export function viewProperties(schema: unknown, place: Place, context: ViewContext): object {
  const present = entriesAt(schema, "properties").filter(([, property]) => !isBarred(property, place, context));
  const properties = present.map(([name, property]) => {
    const view = viewProperty(property, placeBelow(place, "properties", name), context);
    return [context.safeNames.aliasOf(name), view] as const;
  });
  const required = viewRequired(schema, place, context);
  return {
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
    ...(required.length === 0 ? {} : { required }),
    ...viewOtherProperties(schema, place, context),
  };
}

function viewProperty(property: unknown, place: Place, context: ViewContext): unknown {
  const view = viewSchema(isJsonObject(property) || typeof property === "boolean" ? property : {}, place, context);
  const isReadOnly = place.direction === "read" && flagOf(property, "readOnly", context);
  return isReadOnly && typeof view === "object" ? { ...view, readOnly: true } : view;
}

/** The names that a schema requires, as far as they are there in a direction. */
export function viewRequired(schema: unknown, place: Place, context: ViewContext): readonly string[] {
  const listed = (listAt(schema, "required") ?? []).filter((name): name is string => typeof name === "string");
  const properties = ownValue(schema, "properties");
  const filledIn = entriesAt(schema, "properties")
    .filter(([, property]) => place.direction === "read" && ownValue(property, "default") !== undefined)
    .map(([name]) => name);
  return [...new Set([...listed, ...filledIn])]
    .filter((name) => !isBarred(ownValue(properties, name), place, context))
    .map((name) => context.safeNames.aliasOf(name));
}

/** A property that is marked for both directions at once is marked by mistake and stays. */
function isBarred(property: unknown, place: Place, context: ViewContext): boolean {
  const isMarked = flagOf(property, barrier[place.direction], context);
  return isMarked && !flagOf(property, barrier[opposite[place.direction]], context);
}

/** A mark of the property itself or of the schema that it refers to. */
function flagOf(schema: unknown, keyword: string, context: ViewContext): boolean {
  const seen = new Set<unknown>();
  let current = schema;
  while (isJsonObject(current) && !seen.has(current)) {
    if (ownValue(current, keyword) === true) return true;
    seen.add(current);
    const target = targetOf(context.root, current.$ref);
    current = target === undefined ? undefined : valueAt(context.root, target);
  }
  return false;
}

function viewOtherProperties(schema: unknown, place: Place, context: ViewContext): object {
  const additional = ownValue(schema, "additionalProperties");
  const patterns = entriesAt(schema, "patternProperties").map(([pattern, value]) => {
    const view = viewSchema(value, placeBelow(place, "patternProperties", pattern), context);
    return [context.safeNames.aliasOf(pattern), view] as const;
  });
  return {
    ...(additional === undefined
      ? {}
      : { additionalProperties: viewSchema(additional, placeBelow(place, "additionalProperties"), context) }),
    ...(patterns.length === 0 ? {} : { patternProperties: Object.fromEntries(patterns) }),
  };
}
