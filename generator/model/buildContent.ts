import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import type { Named, ReferenceObject, RequestBodyObject, ResponseObject } from "../document/openapi.js";
import type { RequestBody, Response, ResponseStatus } from "./apiModel.js";
import { buildExample } from "./buildExample.js";
import { buildMediaTypes } from "./buildMediaTypes.js";
import { buildResponseHeaders } from "./buildResponseHeaders.js";
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
      { content: place.value.content, pointer: joinPointer(place.pointer, "content") },
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
      { content: value.content, pointer: joinPointer(pointer, "content") },
      () => undefined,
    ),
  };
}
