import type { SchemaKeywords, SchemaObject } from "../../document/openapi.js";
import { isMarked } from "../../document/propertyMarks.js";
import { isJsonObject } from "../../document/record.js";
import { fieldAt } from "../../document/readValue.js";
import { childSchemas } from "../../document/walkSchemas.js";

/**
 * Whether reading and writing differ by what is written in a schema: it has a property with `readOnly`, `writeOnly` or a
 * `default` that is not required.
 */
export function isDirectional(root: unknown, schema: SchemaObject): boolean {
  const waiting: SchemaObject[] = [schema];
  const seen = new Set<SchemaObject>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isJsonObject(next) || seen.has(next)) continue;
    seen.add(next);
    if (hasDirectionalProperty(root, next)) return true;
    if (next.$ref === undefined) for (const child of childSchemas(next)) waiting.push(child);
  }
  return false;
}

function hasDirectionalProperty(root: unknown, schema: SchemaKeywords): boolean {
  const { properties = {}, required, additionalProperties } = schema;
  if (additionalProperties !== undefined && isMarkedOnce(root, additionalProperties)) return true;
  return Object.entries(properties).some(
    ([name, property]) => isMarkedOnce(root, property) || (hasDefault(property) && required?.includes(name) !== true),
  );
}

/** A property of one direction only; marked for both at once it is marked by mistake. */
function isMarkedOnce(root: unknown, property: SchemaObject): boolean {
  return isMarked(root, property, "readOnly") !== isMarked(root, property, "writeOnly");
}

function hasDefault(property: SchemaObject): boolean {
  return fieldAt(property, "default") !== undefined;
}
