import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import type {
  Content,
  EncodingObject,
  MediaTypeObject,
  Named,
  ReferenceObject,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
} from "../document/openapi.js";
import type { Located } from "../references/followReferences.js";
import type {
  Encoding,
  Json,
  MediaType,
  ParameterStyle,
  RequestBody,
  Response,
  ResponseStatus,
  SchemaUse,
  WireName,
} from "./apiModel.js";
import { buildExample } from "./buildExample.js";
import { buildExamples } from "./buildExamples.js";
import { buildResponseHeaders } from "./buildResponseHeaders.js";
import { buildSchemaUse } from "./buildSchemaUse.js";
import { buildSequence } from "./buildSequence.js";
import { buildOnce, componentAt, locate, type Modelling } from "./modelling.js";

/** A Request Body Object (OpenAPI 3.1 §4.8.13). */
export function buildRequestBody(
  modelling: Modelling,
  value: RequestBodyObject | ReferenceObject,
  pointer: JsonPointer,
): RequestBody {
  const place = locate<RequestBodyObject>(modelling, value, pointer);
  if (Object.keys(place.value.content ?? {}).length === 0 && !modelling.requestBodies.has(place.pointer)) {
    const message = "The request body has no media type";
    modelling.diagnostics.report({ code: "model/body-without-media-type", pointer: place.pointer, message });
  }
  return buildOnce(modelling.requestBodies, place.pointer, () => ({
    pointer: place.pointer,
    component: componentAt(place.pointer),
    required: place.value.required === true,
    description: place.value.description,
    content: buildMediaTypes(
      modelling,
      { value: place.value.content, pointer: joinPointer(place.pointer, "content") },
      (schema) => buildExample(modelling.root, schema),
    ),
  }));
}

/** The Responses Object of an operation (OpenAPI 3.1 §4.8.16). */
export function buildResponses(
  modelling: Modelling,
  responses: Named<ResponseObject | ReferenceObject>,
  pointer: JsonPointer,
): readonly Response[] {
  return Object.entries(responses).map(([status, value]) => {
    const response = buildResponse(modelling, value, joinPointer(pointer, status));
    return { ...response, status: statusOf(status) };
  });
}

/** A Response Object (OpenAPI 3.1 §4.8.17). */
export function buildResponse(
  modelling: Modelling,
  value: ResponseObject | ReferenceObject,
  pointer: JsonPointer,
): Omit<Response, "status"> {
  const place = locate<ResponseObject>(modelling, value, pointer);
  return buildOnce(modelling.responses, place.pointer, () => describeResponse(modelling, place.value, place.pointer));
}

function statusOf(key: string): ResponseStatus {
  return /^\d+$/.test(key) ? Number(key) : (key as ResponseStatus);
}

function describeResponse(modelling: Modelling, value: ResponseObject, pointer: JsonPointer): Omit<Response, "status"> {
  return {
    pointer,
    component: componentAt(pointer),
    summary: value.summary,
    description: value.description,
    headers: buildResponseHeaders(modelling, value.headers ?? {}, joinPointer(pointer, "headers")),
    content: buildMediaTypes(
      modelling,
      { value: value.content, pointer: joinPointer(pointer, "content") },
      () => undefined,
    ),
  };
}

/** The Media Type Objects of a body (OpenAPI 3.1 §4.8.14), in document order. */
function buildMediaTypes(
  modelling: Modelling,
  { value: content = {}, pointer }: Located<Content | undefined>,
  exampleOf: (schema: SchemaObject) => Json | undefined,
): readonly MediaType[] {
  return Object.entries(content).map(([name, value]) => {
    const place = locate<MediaTypeObject>(modelling, value, joinPointer(pointer, name));
    const { schema, itemSchema } = place.value;
    const sequence = buildSequence(modelling, { name, ...place });
    if (itemSchema !== undefined && sequence === undefined) {
      const message = `The schema of the items of ${name} is not used`;
      const itemPointer = joinPointer(place.pointer, "itemSchema");
      modelling.diagnostics.report({ code: "model/item-schema-ignored", pointer: itemPointer, message });
    }
    return {
      pointer: place.pointer,
      component: componentAt(place.pointer),
      name,
      schema: schemaUse(schema, joinPointer(place.pointer, "schema")),
      itemSchema: schemaUse(itemSchema, joinPointer(place.pointer, "itemSchema")),
      sequence,
      encoding: Object.entries(place.value.encoding ?? {}).map((entry) =>
        buildEncoding(modelling, entry, joinPointer(place.pointer, "encoding", entry[0])),
      ),
      example: exampleOf(schema ?? true),
      examples: buildExamples(modelling.root, place.value, place.pointer),
    };
  });
}

function schemaUse(schema: SchemaObject | undefined, pointer: JsonPointer): SchemaUse | undefined {
  return schema === undefined ? undefined : buildSchemaUse(schema, pointer);
}

const formStyles: readonly ParameterStyle[] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

function buildEncoding(
  modelling: Modelling,
  [name, value]: readonly [string, EncodingObject],
  pointer: JsonPointer,
): Encoding {
  const style = formStyles.find((candidate) => candidate === value.style);
  if (style === undefined && value.style !== undefined) {
    const message = `The field "${name}" cannot have the style "${value.style}"; it is left out`;
    modelling.diagnostics.report({ code: "model/illegal-style", pointer: joinPointer(pointer, "style"), message });
  }
  const { contentType, explode, allowReserved } = value;
  return { name: name as WireName, contentType, style, explode, allowReserved };
}
