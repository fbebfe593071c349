import { joinPointer, valueAt, type JsonPointer } from "../../document/jsonPointer.js";
import { listAt, fieldAt } from "../../document/readValue.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";
import type { Property, ReferenceShape, Schema, WireName } from "./schema.js";
import type { Building, PlacedSchema } from "./building.js";
import { allowsNull, isBarred, presenceOf } from "./presence.js";
import { addProperties, part } from "./shapes.js";
import { targetOf } from "./targetOf.js";

/** The properties that a schema requires. */
export interface Demand {
  /** Those that it describes somewhere. */
  readonly described: readonly string[];
  /** Those that it only names. */
  readonly undescribed: readonly string[];
}

/** Sorts the names that a schema requires. What the direction does not have is not required. */
export function demandOf(names: readonly string[], placed: PlacedSchema, building: Building): Demand {
  const found = names.map((name) => ({ name, ...presenceOf(name, placed, building) }));
  return {
    described: found.filter(({ has }) => has).map(({ name }) => name),
    undescribed: found.filter(({ has, barred }) => !has && !barred).map(({ name }) => name),
  };
}

/** Adds properties that are required without being described: they are present, whatever their values. */
export function addUndescribed(
  parts: readonly Schema[],
  { undescribed }: Demand,
  { pointer }: PlacedSchema,
): readonly Schema[] {
  const added = undescribed.map((name) => required(name, part(placeOf(name, pointer), { kind: "unknown" })));
  return addProperties(parts, added, pointer);
}

/** Where a property of a schema is described, or would be. */
function placeOf(name: string, pointer: JsonPointer): JsonPointer {
  return joinPointer(pointer, "properties", name);
}

/** A property that every value has. */
export function required(name: string, schema: Schema): Property {
  return { name: name as WireName, presence: "required", schema };
}

/** Adds the literals by which discriminators distinguish a schema from its alternatives. */
export function addTags(
  parts: readonly Schema[],
  { schema, pointer }: PlacedSchema,
  building: Building,
): readonly Schema[] {
  const properties = fieldAt(schema, "properties");
  const tags = [...(building.tags.tagsAt(pointer) ?? [])]
    .filter(([name]) => !isBarred(fieldAt(properties, name), building))
    .map(([name, values]) => required(name, part(placeOf(name, pointer), { kind: "literals", values })));
  return addProperties(parts, tags, pointer);
}

/** A reference whose target leaves some of the demanded properties optional requires them itself. */
export function requirementsOf(
  demanded: readonly string[],
  target: PlacedSchema,
  building: Building,
): Pick<ReferenceShape, "requires" | "nonNull"> {
  const requires = demanded.flatMap((name): readonly WireName[] => {
    const { has, required: isRequired } = presenceOf(name, target, building);
    return has && !isRequired ? [name as WireName] : [];
  });
  if (requires.length === 0) return {};
  return { requires, ...(allowsNull(building.root, target.schema) && { nonNull: true }) };
}

/** `not: { required: [a] }`: the property is absent. Where several are named, one of them may be present. */
export function absencesIn({ schema, pointer }: PlacedSchema<JsonObject>): readonly Schema[] {
  const excluded = fieldAt(schema, "not");
  const names = listAt(excluded, "required") ?? [];
  const [name] = names;
  if (!isJsonObject(excluded) || Object.keys(excluded).length > 1 || names.length !== 1) return [];
  if (typeof name !== "string" || listAt(schema, "required")?.includes(name) === true) return [];
  const never = part(placeOf(name, pointer), { kind: "never" });
  const property: Property = { name: name as WireName, presence: "optional", schema: never };
  return [part(pointer, { kind: "object", properties: [property] })];
}

/** A parent's tags that its child, which refers to it, has other values for. */
export function omissionsOf(
  reference: unknown,
  { pointer }: PlacedSchema,
  { root, tags }: Building,
): Pick<ReferenceShape, "omits"> {
  const target = targetOf(root, reference);
  const own = tags.tagsAt(pointer);
  const parents = target === undefined ? undefined : tags.tagsAt(target);
  if (own === undefined || parents === undefined) return {};
  const omits = [...own].flatMap(([property, values]): readonly WireName[] => {
    const known = parents.get(property);
    return known !== undefined && values.some((value) => !known.includes(value)) ? [property as WireName] : [];
  });
  return omits.length === 0 ? {} : { omits };
}

/** The schema that a pointer names. */
export function placedAt(root: unknown, pointer: PlacedSchema["pointer"]): PlacedSchema {
  return { schema: valueAt(root, pointer), pointer };
}
