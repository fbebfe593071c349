import { isJsonObject, type JsonObject } from "../../../document/record.js";

/**
 * A value with each of its objects rewritten, inner ones first. What stays the same is shared, and an object that
 * stands at several places (a YAML alias) is rewritten once.
 */
export function rewriteObjects(value: unknown, rewrite: (object: JsonObject) => unknown): unknown {
  const done = new Map<object, unknown>();
  const visit = (current: unknown): unknown => {
    if (typeof current !== "object" || current === null) return current;
    if (done.has(current)) return done.get(current);
    const inner = Array.isArray(current) ? visitList(current, visit) : visitObject(current as JsonObject, visit);
    const rewritten = isJsonObject(inner) ? rewrite(inner) : inner;
    done.set(current, rewritten);
    return rewritten;
  };
  return visit(value);
}

type Visit = (value: unknown) => unknown;

function visitList(list: readonly unknown[], visit: Visit): readonly unknown[] {
  const next = list.map(visit);
  return next.some((item, index) => item !== list[index]) ? next : list;
}

function visitObject(object: JsonObject, visit: Visit): JsonObject {
  const entries = Object.entries(object);
  const next = entries.map(([key, value]): [string, unknown] => [key, visit(value)]);
  return next.some(([, value], index) => value !== entries[index]?.[1]) ? Object.fromEntries(next) : object;
}
