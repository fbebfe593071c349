import { joinPointer, valueAt } from "../../document/jsonPointer.js";
import { entriesAt, listAt, fieldAt } from "../../document/readValue.js";
import { isJsonObject } from "../../document/record.js";
import type { Building, PlacedSchema } from "./building.js";
import { presenceOf, propertiesIn, requiredNames } from "./presence.js";
import { demandOf, omissionsOf, required } from "./required.js";
import type { Property, Schema } from "./schema.js";
import { addProperties, part, unionOf } from "./shapes.js";
import { targetOf } from "./targetOf.js";
import { booleanSchema, wholeOf } from "./wholeOf.js";

/** The members of `allOf`. Those that have a property among `demanded` require it. */
export function membersOf(
  { schema, pointer }: PlacedSchema,
  demanded: readonly string[],
  building: Building,
): readonly Schema[] {
  const members = listAt(schema, "allOf") ?? [];
  return members.flatMap((member, index): readonly Schema[] => {
    if (isEmptied(member, building)) return [];
    const built = buildMember({ schema: member, pointer: joinPointer(pointer, "allOf", index) }, demanded, building);
    if (built.kind !== "reference") return [built];
    return [{ ...built, ...omissionsOf(fieldAt(member, "$ref"), { schema, pointer }, building) }];
  });
}

const describing = ["allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties", "$ref"];

/** Whether a direction has nothing of an object, so that it would only let anything in. */
function isEmptied(member: unknown, building: Building): boolean {
  const target = targetOf(building.root, fieldAt(member, "$ref"));
  const schema = target === undefined ? member : valueAt(building.root, target);
  if (entriesAt(schema, "properties").length === 0) return false;
  if (describing.some((keyword) => fieldAt(schema, keyword) !== undefined)) return false;
  return propertiesIn(schema, building).length === 0;
}

function buildMember(placed: PlacedSchema, demanded: readonly string[], building: Building): Schema {
  const { schema, pointer } = placed;
  if (!isJsonObject(schema)) return booleanSchema(placed);
  return wholeOf(building.partsOf({ schema, pointer }, demanded), { schema, pointer }, building);
}

/** The choices of `anyOf` and `oneOf`. */
export function choicesOf(placed: PlacedSchema, demanded: readonly string[], building: Building): readonly Schema[] {
  const { schema, pointer } = placed;
  return (["anyOf", "oneOf"] as const).flatMap((keyword) => {
    const branches = listAt(schema, keyword) ?? [];
    if (branches.length === 0) return [];
    const built = branches.map((branch, index) =>
      buildBranch({ schema: branch, pointer: joinPointer(pointer, keyword, index), whole: placed }, demanded, building),
    );
    return [unionOf(pointer, built, keyword === "oneOf" ? true : undefined)];
  });
}

interface Branch extends PlacedSchema {
  /** The schema whose branch this is. */
  readonly whole: PlacedSchema;
}

/** A branch requires what it names itself and what the whole requires of it. */
function buildBranch(branch: Branch, demanded: readonly string[], building: Building): Schema {
  const { schema, pointer, whole } = branch;
  if (!isJsonObject(schema)) return booleanSchema(branch);
  const demand = demandOf(requiredNames(schema), branch, building);
  const parts = building.partsOf({ schema, pointer }, [...new Set([...demanded, ...demand.described])]);
  const ofWhole = demand.undescribed.flatMap((name) => requiredOfWhole(name, whole, building));
  return wholeOf(addProperties(parts, ofWhole, pointer), { schema, pointer }, building);
}

/**
 * A property that a branch requires and the whole describes. What fits into a word is repeated, so that the branch can be
 * read by itself; anything longer is `unknown` here, as the whole says what it is.
 */
function requiredOfWhole(name: string, whole: PlacedSchema, building: Building): readonly Property[] {
  const { barred, has } = presenceOf(name, whole, building);
  if (barred && !has) return [];
  const properties = fieldAt(whole.schema, "properties");
  const schema = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : true;
  const built = building.schemaAt({ schema, pointer: joinPointer(whole.pointer, "properties", name) });
  return [required(name, isWord(built) ? built : part(built.pointer, { kind: "unknown" }))];
}

function isWord(schema: Schema): boolean {
  return schema.kind === "reference" || (schema.kind === "scalar" && schema.type !== "null");
}
