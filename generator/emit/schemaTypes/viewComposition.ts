import { addProperties } from "./addProperties.js";
import { valueAt } from "../../document/jsonPointer.js";
import { isJsonObject } from "../../document/record.js";
import type { JsonObject } from "../../document/record.js";
import { presenceOf, propertiesIn, requiredNames } from "./propertyPresence.js";
import { entriesAt, listAt, ownValue } from "./readValue.js";
import { allOfView, anyOfView, formOf, formView, neverView, unknownView } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";
import { targetOf } from "./typeNames.js";
import { placeBelow } from "./viewContext.js";
import type { Place, PlacedSchema, ViewContext } from "./viewContext.js";
import { demandOf, withoutTags } from "./viewRequired.js";
import { viewParts, viewSchema, withNull } from "./viewSchema.js";

/** The members of `allOf`. */
export function viewMembers(
  schema: JsonObject,
  place: Place,
  demanded: readonly string[],
  context: ViewContext,
): readonly SchemaView[] {
  const members = listAt(schema, "allOf") ?? [];
  const isAlone = members.length === 1 && schema.properties === undefined;
  return members.map((member, index) => {
    if (isEmptied(member, place, context)) return unknownView;
    const view = viewMember({ schema: member, place: placeBelow(place, "allOf", index) }, demanded, context);
    const tagless = withoutTags(view, ownValue(member, "$ref"), { schema, place }, context);
    return isAlone ? tagless : opened(tagless);
  });
}

/** True for an object of which a direction has nothing: it would only let anything in. */
function isEmptied(member: unknown, { direction }: Place, context: ViewContext): boolean {
  const target = targetOf(context.root, ownValue(member, "$ref"));
  const schema = target === undefined ? member : valueAt(context.root, target);
  const telling = ["allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties", "$ref"];
  if (entriesAt(schema, "properties").length === 0 || telling.some((key) => ownValue(schema, key) !== undefined))
    return false;
  return propertiesIn(schema, direction, context).length === 0;
}

/** Properties that nobody names are unknown here: those that other members name would have to be of their type. */
function opened(view: SchemaView): SchemaView {
  const form = formOf(view);
  if (form?.kind === "open") return formView({ ...form, others: [unknownView] });
  return view.additionalProperties === undefined ? view : { ...view, additionalProperties: unknownView };
}

function viewMember({ schema, place }: PlacedSchema, demanded: readonly string[], context: ViewContext): SchemaView {
  if (typeof schema === "boolean") return schema ? unknownView : neverView;
  if (!isJsonObject(schema)) return unknownView;
  if (context.names.at(place.pointer, place.direction) !== undefined) return viewSchema(schema, place, context);
  return withNull(allOfView(viewParts(schema, place, demanded, context)), schema);
}

/** The choices of `anyOf` and `oneOf`. */
export function viewBranches(
  schema: JsonObject,
  place: Place,
  demanded: readonly string[],
  context: ViewContext,
): readonly SchemaView[] {
  return (["anyOf", "oneOf"] as const).flatMap((keyword) => {
    const branches = listAt(schema, keyword) ?? [];
    if (branches.length === 0) return [];
    const views = branches.map((branch, index) =>
      viewBranch(
        { schema: branch, place: placeBelow(place, keyword, index), whole: { schema, place } },
        demanded,
        context,
      ),
    );
    return [anyOfView(views)];
  });
}

interface Branch extends PlacedSchema {
  /** The schema whose branch this is. */
  readonly whole: PlacedSchema;
}

/** A branch requires what it names itself and what the whole requires of it. */
function viewBranch(branch: Branch, demanded: readonly string[], context: ViewContext): SchemaView {
  const { schema, place } = branch;
  if (!isJsonObject(schema) || context.names.at(place.pointer, place.direction) !== undefined) {
    return viewMember(branch, demanded, context);
  }
  const demand = demandOf(requiredNames(schema), branch, context);
  const parts = viewParts(schema, place, [...new Set([...demanded, ...demand.present])], context);
  const required = demand.untold.flatMap((name) => viewRequiredOfWhole(name, branch.whole, context));
  return withNull(allOfView(addProperties(parts, new Map(required))), schema);
}

/** A property that a branch requires and the whole describes; its type is said again where that is a word. */
function viewRequiredOfWhole(
  name: string,
  { schema, place }: PlacedSchema,
  context: ViewContext,
): readonly (readonly [string, SchemaView])[] {
  const { barred, has } = presenceOf(name, { schema, place }, context);
  if (barred && !has) return [];
  const properties = ownValue(schema, "properties");
  const property = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : true;
  const view = viewSchema(property, placeBelow(place, "properties", name), context);
  return [[context.safeNames.aliasOf(name), isWord(view) ? view : unknownView]];
}

function isWord({ $ref, type }: SchemaView): boolean {
  return $ref !== undefined || ["string", "number", "boolean"].includes(String(type));
}
