import { groupBy } from "../../document/groupBy.js";
import { isJsonObject, ownValue, withValues } from "../../document/record.js";
import { textAt } from "../page/fragmentContent.js";
import type { MergedOperation } from "./merged.js";

/** Operations whose ids are their own, and what was made up for that. */
export interface Qualified {
  readonly operations: readonly MergedOperation[];
  readonly guesses: readonly string[];
}

/**
 * Fern's pages give the name of a method, `list`, as the id of its operation: names are unique in their package only,
 * ids in the whole document (OpenAPI 3.1 §4.8.10). The package, which is the tag, goes before those that are not.
 */
export function qualifyIds(operations: readonly MergedOperation[]): Qualified {
  const byId = groupBy(operations, idOf);
  const shared = [...byId].filter(([id, members]) => id !== undefined && members.length > 1 && members.every(isOfFern));
  if (shared.length === 0) return { operations, guesses: [] };
  // The names of all methods, so that a page more or less changes no other id.
  const methods = operations.filter((one) => isOfFern(one) && /^[a-z]+$/.test(idOf(one) ?? ""));
  const members = new Set([...shared.flatMap(([, group]) => group), ...methods]);
  const wanted = new Map(Array.from(members, (one) => [one, qualifiedId(one)] as const));
  const uses = groupBy([...wanted.values(), ...byId.keys()], (id) => id);
  const names = new Map([...wanted].filter(([, id]) => id !== undefined && uses.get(id)?.length === 1));
  if (names.size === 0) return { operations, guesses: [] };
  const [[example, name] = []] = [...names];
  const made = example === undefined ? "" : `"${idOf(example) ?? ""}" became "${name ?? ""}"`;
  const guess = `Ids of operations are names within their packages, so ${names.size} of them got their tags before them: ${made}.`;
  return {
    operations: operations.map((one) => (names.has(one) ? withId(one, names.get(one)) : one)),
    guesses: [guess],
  };
}

function idOf({ chosen }: MergedOperation): string | undefined {
  return textAt(chosen.value, "operationId");
}

function isOfFern({ stated }: MergedOperation): boolean {
  return stated.fragment.format === "fern";
}

function qualifiedId(operation: MergedOperation): string | undefined {
  const { value } = operation.chosen;
  const tags = isJsonObject(value) ? ownValue(value, "tags") : undefined;
  const tag: unknown = Array.isArray(tags) ? tags[0] : undefined;
  const id = idOf(operation);
  return typeof tag === "string" && id !== undefined ? `${tag.replaceAll(/[^A-Za-z0-9]+/g, "_")}_${id}` : undefined;
}

function withId(operation: MergedOperation, id: string | undefined): MergedOperation {
  const { chosen } = operation;
  if (!isJsonObject(chosen.value)) return operation;
  return { ...operation, chosen: { ...chosen, value: withValues(chosen.value, new Map([["operationId", id]])) } };
}
