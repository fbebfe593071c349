import { isJsonObject, ownValue, withValues, type JsonObject } from "../../../../document/record.js";

/**
 * Without the empty `security`, `servers` and `tags` at the top and without empty groups of components: exporters write
 * them where the authors' document has nothing, so they do not mean that operations need no credentials.
 */
export function dropEmptyLists(document: JsonObject): JsonObject {
  const empty = ["security", "servers", "tags"].filter((key) => isEmptyList(ownValue(document, key)));
  const components = ownValue(document, "components");
  const filled = isJsonObject(components) ? dropEmptyGroups(components) : components;
  return withValues(
    document,
    new Map([...empty.map((key): [string, unknown] => [key, undefined]), ["components", filled]]),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function dropEmptyGroups(components: JsonObject): JsonObject | undefined {
  const groups = Object.entries(components);
  const filled = groups.filter(([, group]) => !isJsonObject(group) || Object.keys(group).length > 0);
  if (filled.length === 0) return undefined;
  return filled.length === groups.length ? components : Object.fromEntries(filled);
}
