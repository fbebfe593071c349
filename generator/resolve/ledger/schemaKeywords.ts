import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { docs, idle, lost, since, types, until, type FieldTable } from "./fate.js";

const addressing = idle("It names the schema for references, which are followed before.");
const wider = "the type allows more than the schema does";

/** What becomes of each keyword of a schema: of OpenAPI 3.0 and of JSON Schema 2020-12, with the older spellings. */
export const schemaKeywords: FieldTable = {
  $ref: types,
  $id: since("3.1", addressing),
  $anchor: since("3.1", addressing),
  $dynamicAnchor: since("3.1", addressing),
  $dynamicRef: since("3.1", types),
  $recursiveAnchor: addressing,
  $recursiveRef: types,
  $defs: since("3.1", addressing),
  definitions: addressing,
  $schema: since("3.1", idle("Every dialect is read as JSON Schema 2020-12.")),
  $vocabulary: since("3.1", idle("Every dialect is read as JSON Schema 2020-12.")),
  $comment: since("3.1", idle("It addresses the authors of the schema.")),
  title: idle("The title of a component is in its documentation; elsewhere it mostly repeats the name of a property."),
  description: docs,
  externalDocs: docs,
  example: docs,
  examples: since("3.1", docs),
  default: docs,
  deprecated: docs,
  type: types,
  nullable: until("3.0", types),
  enum: types,
  const: since("3.1", types),
  allOf: types,
  anyOf: types,
  oneOf: types,
  not: lost(wider, isToldNot),
  if: since("3.1", lost(wider)),
  then: since("3.1", idle("It is reported with `if`.")),
  else: since("3.1", idle("It is reported with `if`.")),
  discriminator: types,
  properties: types,
  patternProperties: since("3.1", types),
  additionalProperties: types,
  required: types,
  propertyNames: since("3.1", lost("names of other properties are any text", listsNames)),
  dependentRequired: since("3.1", lost(wider)),
  dependentSchemas: since("3.1", lost(wider)),
  dependencies: lost(wider),
  unevaluatedProperties: since("3.1", lost(wider, isPlainObject)),
  minProperties: docs,
  maxProperties: docs,
  items: types,
  prefixItems: since("3.1", types),
  additionalItems: types,
  unevaluatedItems: since("3.1", types),
  contains: since("3.1", lost(wider)),
  minContains: since("3.1", idle("It is reported with `contains`.")),
  maxContains: since("3.1", idle("It is reported with `contains`.")),
  minItems: docs,
  maxItems: docs,
  uniqueItems: docs,
  format: docs,
  pattern: docs,
  minLength: docs,
  maxLength: docs,
  minimum: docs,
  maximum: docs,
  exclusiveMinimum: docs,
  exclusiveMaximum: docs,
  multipleOf: docs,
  contentMediaType: since("3.1", docs),
  contentEncoding: since("3.1", docs),
  contentSchema: since("3.1", lost("the text is a plain string, its content of no known type")),
  readOnly: types,
  writeOnly: types,
  xml: idle(
    "Bodies in XML are text that the caller writes and reads; the missing schema is reported once for the body.",
  ),
};

/** `not` of nothing but types, of values beside a list of values, or of one property. */
function isToldNot(schema: JsonObject): boolean {
  const excluded = ownValue(schema, "not");
  if (!isJsonObject(excluded)) return false;
  const keywords = Object.keys(excluded).filter((keyword) => !["title", "description", "$comment"].includes(keyword));
  const [keyword, ...others] = keywords;
  if (keyword === undefined || others.length > 0) return false;
  if (keyword === "type") return true;
  if (keyword === "enum" || keyword === "const") return Object.hasOwn(schema, "enum") || Object.hasOwn(schema, "const");
  return keyword === "required" && Array.isArray(excluded.required) && excluded.required.length === 1;
}

function listsNames(schema: JsonObject): boolean {
  const names = ownValue(schema, "propertyNames");
  return isJsonObject(names) && ["enum", "const", "$ref"].some((keyword) => Object.hasOwn(names, keyword));
}

/** No schema beside it may have evaluated a property, or none is allowed anyway. */
function isPlainObject(schema: JsonObject): boolean {
  if (typeof ownValue(schema, "unevaluatedProperties") === "boolean") return true;
  return !["allOf", "anyOf", "oneOf", "$ref"].some((keyword) => Object.hasOwn(schema, keyword));
}
