import { addProperties } from "./addProperties.js";
import { isJsonObject } from "../../document/record.js";
import type { JsonObject } from "../../document/record.js";
import { allowsNull, isBarred, presenceOf } from "./propertyPresence.js";
import { holds, listAt, ownValue } from "./readValue.js";
import { formView, neverView, unknownView } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";
import { targetOf } from "./typeNames.js";
import type { PlacedSchema, ViewContext } from "./viewContext.js";
import { viewValues } from "./viewValues.js";

/** The properties that a schema requires. */
export interface Demand {
  /** Those that it has somewhere. */
  readonly present: readonly string[];
  /** Those of which nothing is said. */
  readonly untold: readonly string[];
}

/** Sorts the names that a schema requires; what the direction does not have is not required. */
export function demandOf(names: readonly string[], placed: PlacedSchema, context: ViewContext): Demand {
  const found = names.map((name) => ({ name, ...presenceOf(name, placed, context) }));
  return {
    present: found.filter(({ has }) => has).map(({ name }) => name),
    untold: found.filter(({ has, barred }) => !has && !barred).map(({ name }) => name),
  };
}

/** Adds what is required without being described: it is there, whatever it is. */
export function addDemanded(
  parts: readonly SchemaView[],
  { untold }: Demand,
  { safeNames }: ViewContext,
): readonly SchemaView[] {
  return addProperties(parts, new Map(untold.map((name) => [safeNames.aliasOf(name), unknownView])));
}

/** Adds the literals by which discriminators tell a schema from its alternatives. */
export function addTags(
  parts: readonly SchemaView[],
  { schema, place }: PlacedSchema,
  context: ViewContext,
): readonly SchemaView[] {
  const properties = ownValue(schema, "properties");
  const tags = [...(context.discriminators.valuesAt(place.pointer) ?? [])]
    .filter(([name]) => !isBarred(ownValue(properties, name), place.direction, context))
    .map(([name, values]) => [context.safeNames.aliasOf(name), viewValues(values, context.safeNames)] as const);
  return addProperties(parts, new Map(tags));
}

/** A type elsewhere, with those of the names required that it has without requiring them. */
export function withRequired(
  view: SchemaView,
  demanded: readonly string[],
  placed: PlacedSchema,
  context: ViewContext,
): SchemaView {
  const names = demanded.filter((name) => {
    const { has, required } = presenceOf(name, placed, context);
    return has && !required;
  });
  if (names.length === 0 || view.$ref === undefined) return view;
  const isNullable = allowsNull(placed.schema, context);
  const of = isNullable ? formView({ kind: "generic", name: "NonNullable", of: view, names: [] }) : view;
  return formView({
    kind: "generic",
    name: "WithRequired",
    of,
    names: names.map((name) => context.safeNames.aliasOf(name)),
  });
}

/** `not: { required: [a] }`: the property is not there. Where several are named, one of them may be. */
export function viewAbsences(schema: JsonObject, context: ViewContext): readonly SchemaView[] {
  const excluded = ownValue(schema, "not");
  const names = listAt(excluded, "required") ?? [];
  const [name] = names;
  if (!isJsonObject(excluded) || Object.keys(excluded).length > 1 || names.length !== 1) return [];
  if (typeof name !== "string" || listAt(schema, "required")?.includes(name) === true) return [];
  return [{ type: "object", properties: { [context.safeNames.aliasOf(name)]: neverView } }];
}

/** The type of a parent without the property by which it is told from its own children, if it has one of its own. */
export function withoutTags(
  view: SchemaView,
  reference: unknown,
  placed: PlacedSchema,
  context: ViewContext,
): SchemaView {
  const target = targetOf(context.root, reference);
  const own = context.discriminators.valuesAt(placed.place.pointer);
  const parents = target === undefined ? undefined : context.discriminators.valuesAt(target);
  if (own === undefined || parents === undefined) return view;
  const different = [...own].filter(([property, tags]) => {
    const known = parents.get(property);
    return known !== undefined && tags.some((tag) => !holds(known, tag));
  });
  if (different.length === 0) return view;
  const names = different.map(([property]) => context.safeNames.aliasOf(property));
  return formView({ kind: "generic", name: "WithoutKeys", of: view, names });
}
