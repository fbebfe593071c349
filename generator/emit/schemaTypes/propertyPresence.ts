import { valueAt } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject } from "../../document/record.js";
import type { JsonObject } from "../../document/record.js";
import { isMarked } from "../../document/propertyMarks.js";
import type { PropertyMark } from "../../document/propertyMarks.js";
import type { Direction } from "../../model/apiModel.js";
import { entriesAt, holds, listAt, ownValue } from "./readValue.js";
import { declaredTypes } from "./schemaTypeNames.js";
import { opposite, targetOf } from "./typeNames.js";
import type { PlacedSchema, ViewContext } from "./viewContext.js";

/** The mark that keeps a property out of a direction. */
const barrier: Readonly<Record<Direction, PropertyMark>> = { read: "writeOnly", write: "readOnly" };

/** True for a property that a direction does not have. One that is marked for both at once is marked by mistake. */
export function isBarred(property: unknown, direction: Direction, { root }: ViewContext): boolean {
  return isMarked(root, property, barrier[direction]) && !isMarked(root, property, barrier[opposite[direction]]);
}

/** What a schema, with all that it is composed of, says of a property. */
export interface Presence {
  /** The type has the property. */
  readonly has: boolean;
  readonly required: boolean;
  /** The property is there in the other direction only. */
  readonly barred: boolean;
}

const absent: Presence = { has: false, required: false, barred: false };

/** Looks for a property in a schema, in what it refers to and in what it is composed of. */
export function presenceOf(name: string, { schema, place }: PlacedSchema, context: ViewContext): Presence {
  const known = new Map<unknown, Presence>();
  return look(schema, place.pointer);

  function look(value: unknown, pointer: JsonPointer | undefined): Presence {
    if (!isJsonObject(value)) return absent;
    const found = known.get(value);
    if (found !== undefined) return found;
    known.set(value, absent);
    const presence = merge(partsOf(value, pointer), "some");
    known.set(value, presence);
    return presence;
  }

  function partsOf(value: JsonObject, pointer: JsonPointer | undefined): readonly Presence[] {
    const target = targetOf(context.root, value.$ref);
    return [
      ownPresence(value, name, place.direction, context),
      ...(pointer !== undefined && context.discriminators.valuesAt(pointer)?.has(name) === true ? [tagged] : []),
      ...(target === undefined ? [] : [look(valueAt(context.root, target), target)]),
      ...(listAt(value, "allOf") ?? []).map((member) => look(member, undefined)),
      ...(["anyOf", "oneOf"] as const).map((keyword) => lookInUnion(listAt(value, keyword) ?? [])),
    ];
  }

  function lookInUnion(branches: readonly unknown[]): Presence {
    const telling = branches.filter((branch) => !isNull(branch));
    if (telling.length === 0) return absent;
    return merge(
      telling.map((branch) => look(branch, undefined)),
      "every",
    );
  }
}

/** What a schema says of a property by its own words. */
function ownPresence(value: JsonObject, name: string, direction: Direction, context: ViewContext): Presence {
  const properties = ownValue(value, "properties");
  const isListed = holds(listAt(value, "required"), name);
  if (!isJsonObject(properties) || !Object.hasOwn(properties, name)) {
    const isOpen = isJsonObject(ownValue(value, "additionalProperties"));
    return { has: isOpen, required: isListed, barred: false };
  }
  const property = properties[name];
  if (isBarred(property, direction, context)) return { ...absent, barred: true };
  const isFilledIn = direction === "read" && ownValue(property, "default") !== undefined;
  return { has: true, required: isListed || isFilledIn, barred: false };
}

const tagged: Presence = { has: true, required: true, barred: false };

function merge(parts: readonly Presence[], how: "some" | "every"): Presence {
  return {
    has: parts[how](({ has }) => has),
    required: parts[how](({ required }) => required),
    barred: parts.some(({ barred }) => barred),
  };
}

/** True for a schema of null and nothing else. */
export function isNull(schema: unknown): boolean {
  const types = declaredTypes(schema);
  const values = isJsonObject(schema) && Object.hasOwn(schema, "const") ? [schema.const] : listAt(schema, "enum");
  return (types.length === 1 && types[0] === "null") || (values?.length === 1 && values[0] === null);
}

/** True where null is among the values of a schema, as far as it says so. */
export function allowsNull(schema: unknown, { root }: ViewContext): boolean {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isJsonObject(next) || seen.has(next)) continue;
    seen.add(next);
    if (isNullable(next)) return true;
    const target = targetOf(root, next.$ref);
    if (target !== undefined) waiting.push(valueAt(root, target));
    for (const branch of [listAt(next, "anyOf"), listAt(next, "oneOf")].flatMap((list) => list ?? [])) {
      waiting.push(branch);
    }
  }
  return false;
}

/** True where a schema allows null by its own words: `nullable` of OpenAPI 3.0, or a type beside others. */
export function isNullable(schema: unknown): boolean {
  return ownValue(schema, "nullable") === true || declaredTypes(schema).includes("null") || isNull(schema);
}

/** The names that a schema requires, itself or in members of its `allOf` that are written out. */
export function requiredNames(schema: unknown): readonly string[] {
  const own = (listAt(schema, "required") ?? []).filter((name): name is string => typeof name === "string");
  const members = (listAt(schema, "allOf") ?? []).flatMap(requiredNames);
  return [...new Set([...own, ...members])];
}

/** The properties that a direction has. */
export function propertiesIn(
  schema: unknown,
  direction: Direction,
  context: ViewContext,
): readonly (readonly [string, unknown])[] {
  return entriesAt(schema, "properties").filter(([, property]) => !isBarred(property, direction, context));
}
