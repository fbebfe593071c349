import type { SchemaObject } from "../../document/openapi.js";
import { isMarked } from "../../document/propertyMarks.js";
import { schemasIn } from "../../document/walkSchemas.js";

/** Whether reading and writing differ by what is written in a schema: it has a `readOnly` or `writeOnly` property. */
export function isDirectional(root: unknown, schema: SchemaObject): boolean {
  for (const each of schemasIn(schema)) {
    const { properties = {}, additionalProperties } = each;
    if (additionalProperties !== undefined && isMarkedOnce(root, additionalProperties)) return true;
    if (Object.values(properties).some((property) => isMarkedOnce(root, property))) return true;
  }
  return false;
}

/** A property of one direction only; marked for both at once it is marked by mistake. */
function isMarkedOnce(root: unknown, property: SchemaObject): boolean {
  return isMarked(root, property, "readOnly") !== isMarked(root, property, "writeOnly");
}
