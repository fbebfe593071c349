import { grammar } from "./grammar.js";
import type { SchemaKeywords, SchemaObject } from "./openapi.js";
import { isJsonObject } from "./record.js";

/** The schemas written directly in a schema, in the order of its grammar; what a `$ref` leads to is not among them. */
export function childSchemas(schema: SchemaKeywords): readonly SchemaObject[] {
  const children: unknown[] = [];
  for (const [name, field] of grammar.schema) {
    if (!("kind" in field) || field.kind !== "schema" || !Object.hasOwn(schema, name)) continue;
    const value: unknown = schema[name];
    if (field.form === "one") children.push(value);
    else if (typeof value === "object" && value !== null) children.push(...(Object.values(value) as unknown[]));
  }
  return children as SchemaObject[];
}

/**
 * Visits a schema and all that are written in it, each once, outermost first. References are visited and not followed.
 */
export function walkSchemas(start: SchemaObject, visit: (schema: SchemaKeywords) => void): void {
  const seen = new Set<SchemaObject>();
  const waiting: SchemaObject[] = [start];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (!isJsonObject(schema) || seen.has(schema)) continue;
    seen.add(schema);
    visit(schema);
    if (schema.$ref === undefined) waiting.push(...childSchemas(schema).toReversed());
  }
}
