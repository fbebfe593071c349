import type { SchemaObject } from "../../document/openapi.js";
import { isMarked } from "../../document/propertyMarks.js";
import { fieldAt, listAt } from "../../document/readValue.js";
import { schemasIn } from "../../document/walkSchemas.js";

/**
 * Whether reading and writing differ by what is written in a schema: it has a property with `readOnly`, `writeOnly` or a
 * `default` that is not required.
 */
export function isDirectional(root: unknown, schema: SchemaObject): boolean {
  for (const each of schemasIn(schema)) {
    const { properties = {}, additionalProperties } = each;
    if (additionalProperties !== undefined && isMarkedOnce(root, additionalProperties)) return true;
    const present = new Set(listAt(each, "required"));
    const isDifferent = ([name, property]: readonly [string, SchemaObject]): boolean =>
      isMarkedOnce(root, property) || (fieldAt(property, "default") !== undefined && !present.has(name));
    if (Object.entries(properties).some(isDifferent)) return true;
  }
  return false;
}

/** A property of one direction only; marked for both at once it is marked by mistake. */
function isMarkedOnce(root: unknown, property: SchemaObject): boolean {
  return isMarked(root, property, "readOnly") !== isMarked(root, property, "writeOnly");
}
