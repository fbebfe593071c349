import { isHttpToken } from "../document/httpToken.js";
import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { essenceOf, isJson } from "../document/mediaTypes.js";
import type {
  HeaderObject,
  MediaTypeObject,
  Named,
  OpenApiObject,
  ReferenceObject,
  SchemaObject,
} from "../document/openapi.js";
import { followReferences, type Located } from "../references/followReferences.js";
import type { HeaderForm, HeaderScalar, ResponseHeader, WireName } from "./apiModel.js";
import { buildExamples } from "./buildExamples.js";
import { buildSchemaUse } from "./buildSchemaUse.js";
import { componentAt, locate, type Modelling } from "./modelling.js";

/**
 * The documented header fields of a response. `Content-Type` is described by `content`, a Header Object of that name is
 * to be ignored (OpenAPI 3.1 §4.8.17); of names that differ in their case only, which are the same, the first counts.
 */
export function buildResponseHeaders(
  modelling: Modelling,
  headers: Named<HeaderObject | ReferenceObject>,
  pointer: JsonPointer,
): readonly ResponseHeader[] {
  const seen = new Set(["content-type"]);
  return Object.entries(headers).flatMap(([name, header]) => {
    const place = joinPointer(pointer, name);
    if (!isHttpToken(name)) {
      const message = `"${name}" is not a name that a header field can have`;
      modelling.diagnostics.report({ code: "model/illegal-header-name", pointer: place, message });
      return [];
    }
    if (seen.has(name.toLowerCase())) {
      const message = `The response header "${name}" is ignored`;
      modelling.diagnostics.report({ code: "model/ignored-response-header", pointer: place, message });
      return [];
    }
    seen.add(name.toLowerCase());
    return [buildResponseHeader(modelling, { name: name as WireName, header }, place)];
  });
}

/** A field and what describes it. */
export interface DescribedHeader {
  readonly name: WireName;
  readonly header: HeaderObject | ReferenceObject;
}

/** A Header Object of a response (OpenAPI 3.1 §4.8.21): a parameter of the style `simple`. */
export function buildResponseHeader(
  modelling: Modelling,
  { name, header }: DescribedHeader,
  pointer: JsonPointer,
): ResponseHeader {
  const place = locate<HeaderObject>(modelling, header, pointer);
  const { required, deprecated, description } = place.value;
  return {
    pointer: place.pointer,
    component: componentAt(place.pointer),
    name,
    required: required === true,
    deprecated: deprecated === true,
    description,
    ...valueOf(modelling, place),
    examples: buildExamples(modelling.root, place.value, place.pointer),
  };
}

function valueOf(
  modelling: Modelling,
  { value, pointer }: Located<HeaderObject>,
): Pick<ResponseHeader, "schema" | "mediaType" | "form"> {
  if (value.schema !== undefined) {
    const place = { value: value.schema, pointer: joinPointer(pointer, "schema") };
    const form = formOf(modelling.root, place, value.explode === true);
    return { schema: buildSchemaUse(place.value, place.pointer), mediaType: undefined, form };
  }
  const [name, content] = Object.entries(value.content ?? {})[0] ?? [];
  if (name === undefined || content === undefined) return { schema: undefined, mediaType: undefined, form: undefined };
  const mediaType = locate<MediaTypeObject>(modelling, content, joinPointer(pointer, "content", name));
  const { schema } = mediaType.value;
  return {
    schema: schema === undefined ? undefined : buildSchemaUse(schema, joinPointer(mediaType.pointer, "schema")),
    mediaType: name,
    form: isJson(essenceOf(name)) ? { kind: "json" } : undefined,
  };
}

/** How a text in the style `simple` is read as a value of a schema, where that is clear. */
function formOf(root: OpenApiObject, from: Located<SchemaObject>, explode: boolean): HeaderForm | undefined {
  const schema = keywordsOf(root, from);
  if (schema === undefined) return undefined;
  const scalar = scalarOf(root, from);
  if (scalar !== undefined) return { kind: "scalar", type: scalar };
  if (isComposed(schema)) return undefined;
  const type = typeOf(schema);
  if (type === "array" && schema.items !== undefined && schema.prefixItems === undefined) {
    const items = scalarOf(root, { value: schema.items, pointer: from.pointer });
    return items === undefined ? undefined : { kind: "list", items };
  }
  return type === "object" ? recordForm(root, { value: schema, pointer: from.pointer }, explode) : undefined;
}

function recordForm(root: OpenApiObject, { value, pointer }: Located<SchemaObject>, explode: boolean) {
  const { properties = {}, additionalProperties = true } = typeof value === "object" ? value : {};
  const members = Object.entries(properties).map(([name, property]) => ({
    name: name as WireName,
    type: scalarOf(root, { value: property, pointer }),
  }));
  const others =
    typeof additionalProperties === "boolean" ? "string" : scalarOf(root, { value: additionalProperties, pointer });
  const known = members.flatMap(({ name, type }) => (type === undefined ? [] : [{ name, type }]));
  if (known.length < members.length || others === undefined) return undefined;
  return { kind: "record" as const, explode, members: known, others };
}

/** The one type of single values that a schema allows. Binary values have no form in a header field. */
function scalarOf(root: OpenApiObject, from: Located<SchemaObject>): HeaderScalar | undefined {
  const schema = keywordsOf(root, from);
  if (schema === undefined || isComposed(schema) || buildSchemaUse(schema, from.pointer).binary) return undefined;
  switch (typeOf(schema)) {
    case "string":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    default:
      return undefined;
  }
}

function isComposed({ allOf, anyOf, oneOf }: Exclude<SchemaObject, boolean>): boolean {
  return (allOf ?? anyOf ?? oneOf) !== undefined;
}

/** The type besides `null`, which no header field can be; that of its values where the schema only lists these. */
function typeOf(schema: Exclude<SchemaObject, boolean>): string | undefined {
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  if (types.length > 0) return types.length === 1 ? types[0] : undefined;
  const values = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
  const kinds = new Set(values.map((value) => typeof value));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function keywordsOf(root: OpenApiObject, from: Located<SchemaObject>): Exclude<SchemaObject, boolean> | undefined {
  const place = followReferences(root, from) as Located<SchemaObject> | undefined;
  return place === undefined || typeof place.value === "boolean" ? undefined : place.value;
}
