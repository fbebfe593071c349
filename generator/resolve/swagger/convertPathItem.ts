import { joinPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { swaggerGrammar } from "../../document/swaggerGrammar.js";
import { convertTable, type Conversion, type Moving } from "./conversion.js";
import { convertBody } from "./convertBody.js";
import { convertParameter } from "./convertParameter.js";
import { convertResponse } from "./convertResponse.js";
import { assumedTypes, hasSchema, mediaTypesOf, responsesOf } from "./mediaTypesOf.js";
import { omit, originOf, withoutOrigin } from "./swaggerOrigin.js";
import { isNoBody, parametersOf, requestOf } from "./requestOf.js";

const methods = [...swaggerGrammar.pathItem.keys()].filter((name) => name !== "parameters");

/** A Path Item Object of OpenAPI 3. */
export function convertPathItem({ value: item, to }: Moving, conversion: Conversion): JsonObject {
  conversion.origins.set(to, originOf(item));
  if (isReference(item)) return withoutOrigin(item);
  const shared = parametersOf(item, conversion);
  const parameters = convertParameters(shared.filter(isNoBody), to, conversion);
  const operations = methods.flatMap((method) => {
    const value = ownValue(item, method);
    if (!isJsonObject(value)) return [];
    return [[method, convertOperation({ value, to: joinPointer(to, method) }, shared, conversion)] as const];
  });
  return {
    ...(Object.hasOwn(item, "parameters") && { parameters }),
    ...Object.fromEntries(operations),
    ...omit(item, ["parameters", ...methods]),
  };
}

function convertOperation({ value, to }: Moving, shared: readonly JsonObject[], conversion: Conversion): JsonObject {
  const { root, origins, assumed } = conversion;
  origins.set(to, originOf(value));
  const { parameters, body } = requestOf(value, shared, conversion);
  const converted = convertParameters(parameters, to, conversion);
  const produces = mediaTypesOf(value, root, "produces");
  const responses = responsesOf(root, value, produces ?? assumedTypes);
  const hasContent = Object.values(responses ?? {}).some(hasSchema);
  const isSaid = body?.kind !== "parameter" || mediaTypesOf(value, root, "consumes") !== undefined;
  if (!isSaid || (hasContent && produces === undefined)) assumed.push(originOf(value));
  return {
    ...(converted.length > 0 && { parameters: converted }),
    ...(responses !== undefined && {
      responses: convertTable(responses, joinPointer(to, "responses"), (response) =>
        convertResponse(response, produces ?? assumedTypes, conversion),
      ),
    }),
    ...(body !== undefined && { requestBody: convertBody(body, { value, to }, conversion) }),
    ...omit(value, ["consumes", "produces", "parameters", "responses"]),
  };
}

function convertParameters(
  list: readonly JsonObject[],
  holder: JsonPointer,
  conversion: Conversion,
): readonly JsonObject[] {
  return list.map((value, index) =>
    convertParameter({ value, to: joinPointer(holder, "parameters", index) }, conversion),
  );
}
