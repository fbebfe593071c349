import { joinPointer } from "../../document/jsonPointer.js";
import { listAt, fieldAt } from "../../document/readValue.js";
import type { Building, PlacedSchema } from "./building.js";
import type { ListShape, Schema, TupleShape } from "./schema.js";
import { part } from "./shapes.js";

/**
 * A list, or a tuple where the first items have schemas of their own (`prefixItems`, or `items` as a list before OpenAPI
 * 3.1). As many of them are present as `minItems` says; `maxItems` ends the tuple early.
 */
export function buildList(placed: PlacedSchema, building: Building): ListShape | TupleShape {
  const { schema, pointer } = placed;
  const isOldForm = Array.isArray(fieldAt(schema, "items"));
  const keyword = isOldForm ? "items" : "prefixItems";
  const rest = buildRest(placed, isOldForm ? "additionalItems" : "items", building);
  const prefix = listAt(schema, keyword) ?? [];
  if (prefix.length === 0) return { kind: "list", items: rest };
  const most = countAt(schema, "maxItems") ?? Infinity;
  const elements = prefix
    .slice(0, most)
    .map((item, index) => building.schemaAt({ schema: item, pointer: joinPointer(pointer, keyword, index) }));
  const isClosed = rest.kind === "never" || most <= prefix.length;
  return {
    kind: "tuple",
    elements,
    required: Math.min(countAt(schema, "minItems") ?? 0, elements.length),
    rest: isClosed ? undefined : rest,
  };
}

function buildRest({ schema, pointer }: PlacedSchema, keyword: string, building: Building): Schema {
  const found = [keyword, "unevaluatedItems"].find((key) => fieldAt(schema, key) !== undefined);
  if (found === undefined) return part(joinPointer(pointer, keyword), { kind: "unknown" });
  return building.schemaAt({ schema: fieldAt(schema, found), pointer: joinPointer(pointer, found) });
}

function countAt(schema: unknown, keyword: string): number | undefined {
  const count = fieldAt(schema, keyword);
  return typeof count === "number" && Number.isInteger(count) && count >= 0 ? count : undefined;
}
