import { grammar, type Field } from "../../document/grammar.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { circularMark } from "./circularMark.js";

/**
 * What a schema is to the one that it is written in: the value of a property, a choice of `oneOf` or `anyOf`, a part of
 * `allOf`, what `discriminator.mapping` leads to, or something else.
 */
export type SlotRole = "property" | "choice" | "part" | "target" | "other";

/** A place in a schema where another one stands, or a mark that says that it was cut off. */
export interface Slot {
  /** From the outer schema. */
  readonly path: readonly string[];
  readonly role: SlotRole;
  readonly value: unknown;
}

const roles: ReadonlyMap<string, SlotRole> = new Map([
  ["properties", "property"],
  ["oneOf", "choice"],
  ["anyOf", "choice"],
  ["allOf", "part"],
]);

/** The keywords that hold schemas. */
const schemaKeywords: readonly (readonly [string, Field])[] = [...grammar.schema].filter(
  ([, field]) => "kind" in field && field.kind === "schema",
);

/** The schemas that are written directly in a schema. */
export function slotsOf(schema: JsonObject): readonly Slot[] {
  const slots: Slot[] = [];
  replaceSlots(schema, (slot) => {
    slots.push(slot);
    return slot.value;
  });
  return slots;
}

/** A copy of a schema with others in its slots; the schema itself where nothing changes. Undefined removes a value. */
export function replaceSlots(schema: JsonObject, replace: (slot: Slot) => unknown): JsonObject {
  const changes = new Map<string, unknown>();
  for (const [keyword, field] of schemaKeywords) {
    if (!Object.hasOwn(schema, keyword)) continue;
    const value = schema[keyword];
    const role = roles.get(keyword) ?? "other";
    if (isSingle(field, value)) changes.set(keyword, replace({ path: [keyword], role, value }));
    else
      changes.set(
        keyword,
        replaceEntries(value, (key, entry) => replace({ path: [keyword, key], role, value: entry })),
      );
  }
  const discriminator = ownValue(schema, "discriminator");
  if (isJsonObject(discriminator)) changes.set("discriminator", replaceTargets(discriminator, replace));
  return withValues(schema, changes);
}

/** Before 2020 a list of `items` described a tuple. */
function isSingle(field: Field, value: unknown): boolean {
  return field.form === "one" && !Array.isArray(value);
}

function replaceTargets(discriminator: JsonObject, replace: (slot: Slot) => unknown): JsonObject {
  const mapping = replaceEntries(ownValue(discriminator, "mapping"), (key, value) => {
    const isInlined = typeof value !== "string" || circularMark(value) !== undefined;
    return isInlined ? replace({ path: ["discriminator", "mapping", key], role: "target", value }) : value;
  });
  return withValues(discriminator, new Map([["mapping", mapping]]));
}

/** Replaces the values of a list or of an object; anything else, such as a mark, stays. */
export function replaceEntries(value: unknown, replace: (key: string, entry: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown, index) => replace(String(index), entry));
    return list.every((entry, index) => entry === value[index]) ? value : list;
  }
  if (!isJsonObject(value)) return value;
  return withValues(value, new Map(Object.entries(value).map(([key, entry]) => [key, replace(key, entry)])));
}
