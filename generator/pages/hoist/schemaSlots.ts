import { latestDialect } from "../../document/dialect.js";
import { pointerKeys, rootPointer } from "../../document/jsonPointer.js";
import { writePointer } from "../../document/lazyPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { replaceChildren } from "../../document/walkNodes.js";
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
  const replaced = replaceChildren(
    { kind: "schema", value: schema, at: rootPointer },
    ({ kind, value, at }) => {
      if (kind === "discriminator") return isJsonObject(value) ? replaceTargets(value, replace) : value;
      const path = pointerKeys(writePointer(at));
      const role = roles.get(path[0] ?? "") ?? "other";
      // Before 2020 a list of `items` described a tuple.
      if (!Array.isArray(value)) return replace({ path, role, value });
      return replaceEntries(value, (key, entry) => replace({ path: [...path, key], role, value: entry }));
    },
    latestDialect,
  );
  return replaced as JsonObject;
}

function replaceTargets(discriminator: JsonObject, replace: (slot: Slot) => unknown): JsonObject {
  const mapping = replaceEntries(ownValue(discriminator, "mapping"), (key, value) => {
    const isInlined = typeof value !== "string" || circularMark(value) !== undefined;
    return isInlined ? replace({ path: ["discriminator", "mapping", key], role: "target", value }) : value;
  });
  return withValues(discriminator, new Map([["mapping", mapping]]));
}

/** Replaces the values of a list or of an object; anything else, such as a mark, stays. */
function replaceEntries(value: unknown, replace: (key: string, entry: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown, index) => replace(String(index), entry));
    return list.every((entry, index) => entry === value[index]) ? value : list;
  }
  if (!isJsonObject(value)) return value;
  return withValues(value, new Map(Object.entries(value).map(([key, entry]) => [key, replace(key, entry)])));
}
