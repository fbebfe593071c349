import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer } from "../../document/jsonPointer.js";
import { essenceOf, multipart, urlEncoded } from "../../document/mediaTypes.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import type { Conversion, Moving } from "./conversion.js";
import { assumedTypes, mediaTypesOf } from "./mediaTypesOf.js";
import { omit, originOf } from "./swaggerOrigin.js";
import type { Body } from "./requestOf.js";
import { describeList, upgradeItems } from "./upgradeItems.js";
import { upgradeSchema } from "./upgradeSchema.js";

/** The Request Body Object of an operation. */
export function convertBody(body: Body, { value: operation, to }: Moving, conversion: Conversion): JsonObject {
  const at = joinPointer(to, "requestBody");
  if (body.kind === "form") return convertForm(body, { value: operation, to: at }, conversion);
  const { origins, root } = conversion;
  const { parameter } = body;
  const origin = originOf(parameter);
  origins.set(at, origin);
  const schema = ownValue(parameter, "schema");
  const mediaType = { schema: isJsonObject(schema) || typeof schema === "boolean" ? upgradeSchema(schema) : {} };
  const types = mediaTypesOf(operation, root, "consumes") ?? assumedTypes;
  for (const type of types) origins.set(joinPointer(at, "content", type, "schema"), joinPointer(origin, "schema"));
  return { content: contentOf(types, mediaType), ...omit(parameter, ["in", "name", "schema"]) };
}

function convertForm(
  { fields }: Extract<Body, { kind: "form" }>,
  { value: operation, to }: Moving,
  conversion: Conversion,
): JsonObject {
  const { origins, diagnostics } = conversion;
  const origin = originOf(fields[0]);
  origins.set(to, origin);
  const types = formMediaTypes(fields, operation, conversion);
  for (const type of types) {
    const schema = joinPointer(to, "content", type, "schema");
    origins.set(schema, origin);
    for (const field of fields) origins.set(joinPointer(schema, "properties", nameOfField(field)), originOf(field));
  }
  const content = contentOf(types, describeForm(fields, diagnostics));
  return { content, ...(fields.some(isRequired) && { required: true }) };
}

/** Each media type has an object of its own, since later stages look once at each object. */
function contentOf(types: readonly string[], mediaType: JsonObject): JsonObject {
  return Object.fromEntries(types.map((type) => [type, { ...mediaType }]));
}

/** A file needs a multipart form; without one, where nothing is said of it, a form is url-encoded. */
function formMediaTypes(
  fields: readonly [JsonObject, ...JsonObject[]],
  operation: JsonObject,
  { root, diagnostics }: Conversion,
): readonly string[] {
  const consumes = ownValue(operation, "consumes") ?? ownValue(root, "consumes");
  const given = Array.isArray(consumes) ? (consumes as string[]) : [];
  const hasFile = fields.some((field) => ownValue(field, "type") === "file");
  const forms = given.filter((type) => {
    const essence = essenceOf(type);
    return essence === multipart || (essence === urlEncoded && !hasFile);
  });
  if (forms.length > 0) return forms;
  const fitting = hasFile ? multipart : urlEncoded;
  if (Object.hasOwn(operation, "consumes") && given.length > 0) {
    const message = `${given.map((type) => `"${type}"`).join(", ")} cannot carry this form; "${fitting}" is used`;
    const pointer = originOf(fields[0]);
    diagnostics.report({ code: "swagger/form-media-type", pointer, message });
  }
  return [fitting];
}

/** The Media Type Object of a form: an object with a property for each field. */
function describeForm(fields: readonly JsonObject[], diagnostics: Diagnostics): JsonObject {
  const required = fields.filter(isRequired).map(nameOfField);
  const encoding = Object.fromEntries(fields.flatMap((field) => encodingOf(field)));
  const properties = fields.map((field): [string, unknown] => [nameOfField(field), describeField(field, diagnostics)]);
  const schema = {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
  return { schema, ...(Object.keys(encoding).length > 0 && { encoding }) };
}

/** True for a field that has to be sent. */
function isRequired(field: JsonObject): boolean {
  return ownValue(field, "required") === true;
}

/** The name of a field. */
function nameOfField(field: JsonObject): string {
  return String(ownValue(field, "name"));
}

function describeField(field: JsonObject, diagnostics: Diagnostics): unknown {
  const schema = upgradeItems(field, diagnostics);
  const description = ownValue(field, "description");
  if (typeof schema === "boolean" || description === undefined) return schema;
  return withValues(schema, new Map([["description", description]]));
}

/** How a list is written (OpenAPI 3.0 §4.7.15): values that repeat the name are the default there, as multi is here. */
function encodingOf(field: JsonObject): readonly (readonly [string, JsonObject])[] {
  const format = describeList(field, { report: () => undefined });
  if (format?.kind !== "list" || format.collectionFormat === "multi") return [];
  const styles = { csv: "form", ssv: "spaceDelimited", pipes: "pipeDelimited" } as const;
  return [[nameOfField(field), { style: styles[format.collectionFormat], explode: false }]];
}
