import { valueAt, type JsonPointer } from "../../document/jsonPointer.js";
import { isMarked, type PropertyMark } from "../../document/propertyMarks.js";
import { entriesAt, listAt, fieldAt } from "../../document/readValue.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";
import type { Direction } from "./schema.js";
import type { Building, PlacedSchema } from "./building.js";
import { isNull, isNullable } from "./typeNames.js";
import { targetOf } from "./targetOf.js";

/** The mark that keeps a property out of a direction. */
const barrier: Readonly<Record<Direction, PropertyMark>> = { read: "writeOnly", write: "readOnly" };
const opposite: Readonly<Record<Direction, Direction>> = { read: "write", write: "read" };

/** Whether a direction lacks a property. One that is marked for both at once is marked by mistake. */
export function isBarred(property: unknown, { root, direction }: Building): boolean {
  return isMarked(root, property, barrier[direction]) && !isMarked(root, property, barrier[opposite[direction]]);
}

/** The properties that a direction has. */
export function propertiesIn(schema: unknown, building: Building): readonly (readonly [string, unknown])[] {
  return entriesAt(schema, "properties").filter(([, property]) => !isBarred(property, building));
}

/** What a schema, with all that it is composed of, says of a property. */
export interface Presence {
  /** Whether values may have it, by what the schema describes. */
  readonly has: boolean;
  readonly required: boolean;
  /** Whether only the other direction has it. */
  readonly barred: boolean;
}

const absent: Presence = { has: false, required: false, barred: false };
const tagged: Presence = { has: true, required: true, barred: false };

/** Looks for a property in a schema, in what it refers to and in what it is composed of. */
export function presenceOf(name: string, { schema, pointer }: PlacedSchema, building: Building): Presence {
  const known = new Map<unknown, Presence>();
  return look(schema, pointer);

  function look(value: unknown, place: JsonPointer | undefined): Presence {
    if (!isJsonObject(value)) return absent;
    const found = known.get(value);
    if (found !== undefined) return found;
    known.set(value, absent);
    const presence = merge(partsOf(value, place), "some");
    known.set(value, presence);
    return presence;
  }

  function partsOf(value: JsonObject, place: JsonPointer | undefined): readonly Presence[] {
    const target = targetOf(building.root, value.$ref);
    const isTagged = place !== undefined && building.tags.tagsAt(place)?.has(name) === true;
    return [
      ownPresence(value, name, building),
      ...(isTagged ? [tagged] : []),
      ...(target === undefined ? [] : [look(valueAt(building.root, target), target)]),
      ...(listAt(value, "allOf") ?? []).map((member) => look(member, undefined)),
      ...(["anyOf", "oneOf"] as const).map((keyword) => lookInUnion(listAt(value, keyword) ?? [])),
    ];
  }

  function lookInUnion(branches: readonly unknown[]): Presence {
    const present = branches.filter((branch) => !isNull(branch)).map((branch) => look(branch, undefined));
    return present.length === 0 ? absent : merge(present, "every");
  }
}

/** What a schema says of a property by its own words. */
function ownPresence(value: JsonObject, name: string, building: Building): Presence {
  const properties = fieldAt(value, "properties");
  const isListed = listAt(value, "required")?.includes(name) === true;
  if (!isJsonObject(properties) || !Object.hasOwn(properties, name)) {
    const isOpen = isJsonObject(fieldAt(value, "additionalProperties"));
    return { has: isOpen, required: isListed, barred: false };
  }
  const property = properties[name];
  if (isBarred(property, building)) return { ...absent, barred: true };
  return { has: true, required: isListed, barred: false };
}

function merge(parts: readonly Presence[], how: "some" | "every"): Presence {
  return {
    has: parts[how](({ has }) => has),
    required: parts[how](({ required }) => required),
    barred: parts.some(({ barred }) => barred),
  };
}

/** Whether null is among the values of a schema, as far as it says so. */
export function allowsNull(root: unknown, schema: unknown): boolean {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isJsonObject(next) || seen.has(next)) continue;
    seen.add(next);
    if (isNullable(next)) return true;
    const target = targetOf(root, next.$ref);
    if (target !== undefined) waiting.push(valueAt(root, target));
    for (const keyword of ["anyOf", "oneOf"] as const) {
      for (const choice of listAt(next, keyword) ?? []) waiting.push(choice);
    }
  }
  return false;
}

/** The names that a schema requires, itself or in members of its `allOf` that are written out. */
export function requiredNames(schema: unknown): readonly string[] {
  const names = new Set<string>();
  addRequiredNames(schema, names);
  return [...names];
}

function addRequiredNames(schema: unknown, names: Set<string>): void {
  for (const name of listAt(schema, "required") ?? []) if (typeof name === "string") names.add(name);
  for (const member of listAt(schema, "allOf") ?? []) addRequiredNames(member, names);
}
