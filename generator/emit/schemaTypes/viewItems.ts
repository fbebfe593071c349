import { listAt, ownValue } from "./readValue.js";
import { formOf, formView, isNever, neverView, unknownView } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";
import { placeBelow } from "./viewContext.js";
import type { PlacedSchema, ViewContext } from "./viewContext.js";
import { viewSchema } from "./viewSchema.js";

/**
 * A list, or a tuple where the first items have schemas of their own (`prefixItems`, or `items` as a list before OpenAPI
 * 3.1). As many of them are there as `minItems` says; `maxItems` ends the tuple early.
 */
export function viewItems(placed: PlacedSchema, context: ViewContext): SchemaView {
  const { schema, place } = placed;
  const isOldForm = Array.isArray(ownValue(schema, "items"));
  const keyword = isOldForm ? "items" : "prefixItems";
  const rest = viewRest(placed, isOldForm ? "additionalItems" : "items", context);
  const prefix = listAt(schema, keyword) ?? [];
  if (prefix.length === 0) {
    return formOf(rest) === undefined ? { type: "array", items: rest } : formView({ kind: "list", items: rest });
  }
  const most = countAt(schema, "maxItems") ?? Infinity;
  const elements = prefix
    .slice(0, most)
    .map((item, index) => viewSchema(item, placeBelow(place, keyword, index), context));
  const required = Math.min(countAt(schema, "minItems") ?? 0, elements.length);
  const isClosed = isNever(rest) || most <= prefix.length;
  return formView({ kind: "tuple", elements, required, rest: isClosed ? undefined : rest });
}

function viewRest({ schema, place }: PlacedSchema, keyword: string, context: ViewContext): SchemaView {
  const found = [keyword, "unevaluatedItems"].find((key) => ownValue(schema, key) !== undefined);
  if (found === undefined) return unknownView;
  if (ownValue(schema, found) === false) return neverView;
  return viewSchema(ownValue(schema, found), placeBelow(place, found), context);
}

function countAt(schema: unknown, keyword: string): number | undefined {
  const count = ownValue(schema, keyword);
  return typeof count === "number" && Number.isInteger(count) && count >= 0 ? count : undefined;
}
