import { joinPointer, pointerOfReference, type JsonPointer } from "../document/jsonPointer.js";
import type { LinkObject, Named, ReferenceObject, ResponseObject } from "../document/openapi.js";
import { placeAt } from "../references/followReferences.js";
import type { Link } from "./apiModel.js";
import { locate, type Modelling } from "./modelling.js";

/** What the responses of an operation offer to call next (OpenAPI 3.1 §4.8.20). */
export function buildLinks(
  modelling: Modelling,
  responses: Named<ResponseObject | ReferenceObject>,
  pointer: JsonPointer,
): readonly Link[] {
  return Object.entries(responses).flatMap(([status, response]) => {
    const place = locate<ResponseObject>(modelling, response, joinPointer(pointer, status));
    return Object.entries(place.value.links ?? {}).map(([name, value]): Link => {
      const link = locate<LinkObject>(modelling, value, joinPointer(place.pointer, "links", name));
      const { operationId, operationRef, description, parameters = {}, requestBody } = link.value;
      const values = Object.entries(parameters).map(([key, given]) => ({ name: key, value: textOf(given) }));
      return {
        status,
        name,
        operationId,
        operation: operationAt(modelling, operationRef),
        description,
        values: requestBody === undefined ? values : [...values, { name: "body", value: textOf(requestBody) }],
      };
    });
  });
}

function operationAt({ root }: Modelling, reference: string | undefined): JsonPointer | undefined {
  const pointer = reference === undefined ? undefined : pointerOfReference(reference);
  return pointer === undefined ? undefined : placeAt(root, pointer)?.pointer;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
