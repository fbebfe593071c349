import type { JsonPointer } from "../../document/jsonPointer.js";
import type { OpenApiDocument } from "../../document/openapi.js";
import { isBinarySchema } from "../../document/isBinarySchema.js";
import { listedValues } from "../../document/listedValues.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";
import { buildList } from "./buildList.js";
import { buildObject } from "./buildObject.js";
import type { Building, PlacedSchema, TagTable } from "./building.js";
import { choicesOf, membersOf } from "./composition.js";
import { requiredNames } from "./presence.js";
import { absencesIn, addTags, addUndescribed, demandOf, placedAt, requirementsOf } from "./required.js";
import type { Direction, LiteralsShape, Schema, SchemaShape, Value } from "./schema.js";
import { declaredTypes, excludedTypes, typesOf, type TypeName } from "./typeNames.js";
import { part, unionOf } from "./shapes.js";
import { targetOf } from "./targetOf.js";
import { booleanSchema, wholeOf } from "./wholeOf.js";

/** Starts to build the schemas of a document as one direction sees them. */
export function startBuilding({ version, root }: OpenApiDocument, direction: Direction, tags: TagTable): Building {
  const built = new Map<JsonPointer, Schema>();
  const building: Building = {
    root,
    direction,
    tags,
    siblings: version === "3.0" ? "ignored" : "count",
    schemaAt(placed) {
      const schema = built.get(placed.pointer) ?? buildSchema(placed, building);
      built.set(placed.pointer, schema);
      return schema;
    },
    partsOf: (placed, demanded) => buildParts(placed, demanded, building),
  };
  return building;
}

/** The schema at a place (Schema Object, OpenAPI 3.1 §4.8.24). */
function buildSchema(placed: PlacedSchema, building: Building): Schema {
  const { schema, pointer } = placed;
  if (!isJsonObject(schema)) return booleanSchema(placed);
  const demand = demandOf(requiredNames(schema), placed, building);
  const parts = addUndescribed(building.partsOf({ schema, pointer }, demand.described), demand, placed);
  return wholeOf(parts, { schema, pointer }, building);
}

function buildParts(
  placed: PlacedSchema<JsonObject>,
  demanded: readonly string[],
  building: Building,
): readonly Schema[] {
  const { schema } = placed;
  const reference = typeof schema.$ref === "string" ? [buildReference(schema.$ref, placed, demanded, building)] : [];
  if (reference.length > 0 && building.siblings === "ignored") return reference;
  const others = [
    ...reference,
    ...membersOf(placed, demanded, building),
    ...choicesOf(placed, demanded, building),
    ...absencesIn(placed),
  ];
  const core = buildCore(placed, demanded, building);
  return addTags(isImplied(core, others) ? others : [core, ...others], placed, building);
}

function buildReference(
  reference: string,
  { pointer }: PlacedSchema,
  demanded: readonly string[],
  building: Building,
): Schema {
  const target = targetOf(building.root, reference);
  if (target === undefined) return part(pointer, { kind: "unknown" });
  const requirements = requirementsOf(demanded, placedAt(building.root, target), building);
  return part(pointer, { kind: "reference", target, ...requirements });
}

/** Whether another statement allows values of a plain type only anyway: `string` beside `"a" | "b"`. */
function isImplied(core: Schema, others: readonly Schema[]): boolean {
  if (core.kind !== "scalar") return false;
  const isNarrower = (other: Schema): boolean => {
    if (other.kind === "scalar")
      return other.type === core.type || (core.type === "number" && other.type === "integer");
    if (other.kind === "literals") return other.values.length > 0 && other.values.every(isOfType(core.type));
    if (other.kind === "intersection") return other.members.some(isNarrower);
    return other.kind === "union" && other.members.every(isNarrower);
  };
  return others.some(isNarrower);
}

function isOfType(type: string): (value: Value) => boolean {
  if (type === "null") return (value) => value === null;
  if (type === "integer") return (value) => Number.isInteger(value) || typeof value === "bigint";
  return (value) => typeof value === type;
}

/** What a schema says of the value itself, apart from what it is composed of. */
function buildCore(placed: PlacedSchema<JsonObject>, demanded: readonly string[], building: Building): Schema {
  const { schema, pointer } = placed;
  const values = listedValues(schema);
  const describesObjects = schema.properties !== undefined || schema.additionalProperties !== undefined;
  if (values !== undefined && !describesObjects) return part(pointer, literalsShape(values));
  if (isBinarySchema(schema)) return part(pointer, { kind: "bytes" });
  if (forbidsAll(schema.not)) return part(pointer, { kind: "never" });
  return buildTypes(placed, demanded, building);
}

function literalsShape(values: readonly unknown[]): LiteralsShape {
  return { kind: "literals", values: [...new Set(values)] as readonly Value[] };
}

function forbidsAll(excluded: unknown): boolean {
  return excluded === true || (isJsonObject(excluded) && Object.keys(excluded).length === 0);
}

/** The types that a schema names or implies, or those that its `not` leaves. Null is added by {@link withNull}. */
function buildTypes(placed: PlacedSchema, demanded: readonly string[], building: Building): Schema {
  const { schema, pointer } = placed;
  const declared = declaredTypes(schema);
  if (declared.length === 0 && excludedTypes(schema).join() === "null") {
    return part(pointer, { kind: "unknown", nonNull: true });
  }
  const types = typesOf(schema);
  if (types === undefined) return part(pointer, { kind: "unknown" });
  const others = types
    .filter((type) => type !== "null")
    .map((type) => part(pointer, shapeOfType(type, placed, demanded, building)));
  const isNullToo = types.includes("null") && (declared.length === 0 || others.length === 0);
  return unionOf(pointer, isNullToo ? [...others, part(pointer, { kind: "scalar", type: "null" })] : others);
}

function shapeOfType(
  type: TypeName,
  placed: PlacedSchema,
  demanded: readonly string[],
  building: Building,
): SchemaShape {
  if (type === "object") return buildObject(placed, demanded, building);
  if (type === "array") return buildList(placed, building);
  return { kind: "scalar", type };
}
