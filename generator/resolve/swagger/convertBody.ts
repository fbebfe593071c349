import { joinPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { omit, type Conversion, type Moving } from "./conversion.js";
import { describeForm, formMediaTypes, isRequired, nameOfField } from "./describeForm.js";
import { assumedTypes, mediaTypesOf } from "./mediaTypesOf.js";
import { originOf } from "./origins.js";
import type { Body } from "./requestOf.js";
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
  { fields }: Body & { readonly kind: "form" },
  { value: operation, to }: Moving,
  { origins, root, diagnostics }: Conversion,
): JsonObject {
  const origin = originOf(fields[0]);
  origins.set(to, origin);
  const types = formMediaTypes(fields, { operation, root }, diagnostics);
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
