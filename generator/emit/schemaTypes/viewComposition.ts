import { isJsonObject } from "../../document/record.js";
import type { JsonObject } from "../../document/record.js";
import { requiredNames } from "./propertyPresence.js";
import { listAt, ownValue } from "./readValue.js";
import { allOfView, anyOfView, formOf, formView, neverView, unknownView } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";
import { placeBelow } from "./viewContext.js";
import type { Place, PlacedSchema, ViewContext } from "./viewContext.js";
import { addDemanded, demandOf, withoutTags } from "./viewRequired.js";
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
    const view = viewMember({ schema: member, place: placeBelow(place, "allOf", index) }, demanded, context);
    const tagless = withoutTags(view, ownValue(member, "$ref"), { schema, place }, context);
    return isAlone ? tagless : opened(tagless);
  });
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
      viewBranch({ schema: branch, place: placeBelow(place, keyword, index) }, demanded, context),
    );
    return [anyOfView(views)];
  });
}

/** A branch requires what it names itself and what the whole requires of it. */
function viewBranch(branch: PlacedSchema, demanded: readonly string[], context: ViewContext): SchemaView {
  const { schema, place } = branch;
  if (!isJsonObject(schema) || context.names.at(place.pointer, place.direction) !== undefined) {
    return viewMember(branch, demanded, context);
  }
  const demand = demandOf(requiredNames(schema), branch, context);
  const parts = viewParts(schema, place, [...new Set([...demanded, ...demand.present])], context);
  return withNull(allOfView(addDemanded(parts, demand)), schema);
}
