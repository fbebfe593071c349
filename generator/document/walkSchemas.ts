import { grammar } from "./grammar.js";
import type { SchemaKeywords, SchemaObject } from "./openapi.js";
import { isJsonObject } from "./record.js";

/** The schemas written directly in a schema, in the order of its grammar; what a `$ref` leads to is not among them. */
export function childSchemas(schema: SchemaKeywords): readonly SchemaObject[] {
  const children = [...grammar.schema].flatMap(([name, field]): readonly unknown[] => {
    if (!("kind" in field) || field.kind !== "schema" || !Object.hasOwn(schema, name)) return [];
    const value: unknown = schema[name];
    if (field.form === "one") return [value];
    return typeof value === "object" && value !== null ? Object.values(value) : [];
  });
  return children as readonly SchemaObject[];
}

/** A schema and all that are written in it, each once, outermost first. References are among them, not their targets. */
export function* schemasIn(start: SchemaObject): Iterable<SchemaKeywords> {
  const seen = new Set<SchemaObject>();
  const waiting: SchemaObject[] = [start];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (!isJsonObject(schema) || seen.has(schema)) continue;
    seen.add(schema);
    yield schema;
    // One by one: a call takes as many arguments as the stack has room for.
    if (schema.$ref === undefined) for (const child of childSchemas(schema).toReversed()) waiting.push(child);
  }
}
