/** A JSON object of unknown content. Its keys come from the document: read them with own-key lookups only. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object, so neither for null nor for a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of an own key, or undefined: `constructor` and `__proto__` name nothing inherited. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * A copy of a JSON object with some values replaced, removed (where the new value is undefined) or added at the end.
 * The object itself is given back where nothing is to change. Keys are defined, never assigned, so that `__proto__`
 * stays a key like any other.
 */
export function withValues(record: JsonObject, changes: ReadonlyMap<string, unknown>): JsonObject {
  const isSame = [...changes].every(([key, value]) => ownValue(record, key) === value);
  if (isSame && [...changes].every(([key, value]) => value !== undefined || !Object.hasOwn(record, key))) return record;
  const kept = Object.entries(record).map(([key, value]): [string, unknown] => [
    key,
    changes.has(key) ? changes.get(key) : value,
  ]);
  const added = [...changes].filter(([key]) => !Object.hasOwn(record, key));
  return Object.fromEntries([...kept, ...added].filter(([, value]) => value !== undefined));
}
