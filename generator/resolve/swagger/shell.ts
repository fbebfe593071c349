import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { withoutOrigin } from "./origins.js";

/** What is kept back from the library, under a number that stands in its place. */
export type Part = {
  readonly origin: JsonPointer;
  /** What joins the fields of the object around. */
  readonly around: JsonObject | undefined;
} & ({ readonly kind: "whole"; readonly value: unknown } | { readonly kind: "rest"; readonly fields: JsonObject });

const numberKey = "x-clientwright-part";

/** Collects the parts of a document while its shell is built. */
export interface Parts {
  /** Stands for a value as a whole. Whatever the library writes beside the number is dropped. */
  readonly whole: (value: unknown, origin: JsonPointer) => JsonObject;
  /** Stands for the fields of an object that the library does not see, and joins the others again afterwards. */
  readonly rest: (fields: JsonObject, origin: JsonPointer, around?: JsonObject) => JsonObject;
  readonly of: (shell: JsonObject) => Part | undefined;
}

/** Starts a collection of parts. */
export function createParts(): Parts {
  const parts: Part[] = [];
  const add = (part: Part): JsonObject => ({ [numberKey]: parts.push(part) - 1 });
  return {
    whole: (value, origin) => add({ kind: "whole", value, origin, around: undefined }),
    rest: (fields, origin, around) => add({ kind: "rest", fields, origin, around }),
    of: (shell) => parts[Number(ownValue(shell, numberKey) ?? -1)],
  };
}

/** What the builders of shells share. */
export interface Building {
  readonly parts: Parts;
  readonly diagnostics: Diagnostics;
}

/**
 * The shell of a table: what stands for each value, under its key. The library assigns keys where it has to define
 * them, so that `__proto__` cannot be shown to it.
 */
export function shellTable(table: unknown, shellOf: (value: JsonObject, key: string) => JsonObject): JsonObject {
  const entries = Object.entries(isJsonObject(table) ? table : {});
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (isJsonObject(value) ? [[hideKey(key), shellOf(value, key)]] : [])),
  );
}

/** A key that the library can take. */
export function hideKey(key: string): string {
  return /^__proto__~*$/.test(key) ? `${key}~` : key;
}

function showKey(key: string): string {
  return /^__proto__~+$/.test(key) ? key.slice(0, -1) : key;
}

/** The fields of an object that are among the names. */
export function pick(record: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => names.includes(key) && value !== undefined),
  );
}

/** The fields of an object that are not among the names, without its origin. */
export function omit(record: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(withoutOrigin(record)).filter(([key]) => !names.includes(key)));
}

/** What came out of the library with all parts at their places, and where each of them stood before. */
export interface Filled {
  readonly value: unknown;
  readonly origins: ReadonlyMap<JsonPointer, JsonPointer>;
}

/** Puts the parts into what the library made of their shell. */
export function fillShell(shell: unknown, parts: Parts): Filled {
  const origins = new Map<JsonPointer, JsonPointer>();

  function fill(value: unknown, pointer: JsonPointer): unknown {
    if (Array.isArray(value)) return value.map((item, index) => fill(item, joinPointer(pointer, index)));
    if (!isJsonObject(value)) return value;
    const part = parts.of(value);
    if (part !== undefined) origins.set(pointer, part.origin);
    if (part?.kind === "whole") return part.value;
    const fields = Object.entries(value).filter(([key, field]) => key !== numberKey && field !== undefined);
    const filled = fields.map(([key, field]): [string, unknown] => {
      const name = showKey(key);
      return [name, fill(field, joinPointer(pointer, name))];
    });
    const schema = ownValue(value, "schema");
    const around = isJsonObject(schema) ? parts.of(schema)?.around : undefined;
    const added = { ...around, ...(part?.kind === "rest" && part.fields) };
    return withValues(Object.fromEntries(filled), new Map(Object.entries(added)));
  }

  return { value: fill(shell, rootPointer), origins };
}
