import { isJsonObject } from "./record.js";

/** Readers of values that a document may hold in any form: what has the wrong form counts as absent. */

/** The value of an own key, so that nothing inherited is ever read. */
export function fieldAt(value: unknown, key: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function textAt(value: unknown, key: string): string | undefined {
  const found = fieldAt(value, key);
  return typeof found === "string" ? found : undefined;
}

/** The entries of a table, none where there is no table. */
export function entriesAt(value: unknown, key: string): readonly (readonly [string, unknown])[] {
  const found = fieldAt(value, key);
  return isJsonObject(found) ? Object.entries(found) : [];
}

export function listAt(value: unknown, key: string): readonly unknown[] | undefined {
  const found = fieldAt(value, key);
  return Array.isArray(found) ? (found as readonly unknown[]) : undefined;
}
