import { joinPointer, rootPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { swaggerGrammar } from "../../document/swaggerGrammar.js";
import { originOf, withoutOrigin } from "./origins.js";
import { omit, pick, shellTable, type Building } from "./shell.js";
import { shellOfParameter } from "./shellOfParameter.js";
import { shellOfResponse } from "./shellOfResponse.js";
import { mapDiscriminators, upgradeSchema } from "./upgradeSchema.js";

/** The sections of a document and where its API is, as far as the library is to see them. */
export function shellOfSections(root: JsonObject, building: Building): JsonObject {
  const { parts } = building;
  const produces = textsOf(root.produces);
  const origin = (section: string, name: string) => joinPointer(rootPointer, section, name);
  return {
    swagger: "2.0",
    ...pick(root, ["host", "basePath", "schemes", "produces"]),
    definitions: shellTable(upgradeDefinitions(root), (schema, name) =>
      parts.whole(schema, origin("definitions", name)),
    ),
    parameters: shellTable(root.parameters, (parameter) => shellOfParameter(parameter, building)),
    responses: shellTable(root.responses, (response) => shellOfResponse(response, produces, building)),
    securityDefinitions: shellTable(root.securityDefinitions, (scheme) => ({
      ...pick(scheme, ["type", "in", "name", "flow", "authorizationUrl", "tokenUrl"]),
      ...(scheme.type === "oauth2" && { scopes: parts.whole(ownValue(scheme, "scopes") ?? {}, rootPointer) }),
    })),
  };
}

function upgradeDefinitions(root: JsonObject): JsonObject {
  const definitions = ownValue(root, "definitions");
  const entries = Object.entries(isJsonObject(definitions) ? definitions : {});
  return mapDiscriminators(
    Object.fromEntries(entries.map(([name, schema]) => [name, upgradeSchema(schema as JsonObject)])),
  );
}

/** The paths of a document, whose media types stand in every operation. */
export function shellOfPaths(root: JsonObject, building: Building): JsonObject {
  return { swagger: "2.0", paths: shellTable(root.paths, (item) => shellOfPathItem(item, building)) };
}

function shellOfPathItem(item: JsonObject, building: Building): JsonObject {
  const { parts } = building;
  if (isReference(item)) return parts.whole(withoutOrigin(item), originOf(item));
  const methods = [...swaggerGrammar.pathItem.keys()].filter((name) => name !== "parameters");
  const operations = methods.flatMap((method) => {
    const operation = ownValue(item, method);
    return isJsonObject(operation) ? [[method, shellOfOperation(operation, building)] as const] : [];
  });
  return {
    ...parts.rest(omit(item, ["parameters", ...methods]), originOf(item)),
    ...shellOfParameters(item, building),
    ...Object.fromEntries(operations),
  };
}

function shellOfOperation(operation: JsonObject, building: Building): JsonObject {
  const produces = textsOf(operation.produces);
  const responses = ownValue(operation, "responses");
  return {
    ...building.parts.rest(omit(operation, ["consumes", "produces", "parameters", "responses"]), originOf(operation)),
    ...pick(operation, ["consumes", "produces"]),
    ...shellOfParameters(operation, building),
    ...(isJsonObject(responses) && {
      responses: shellTable(responses, (response) => shellOfResponse(response, produces, building)),
    }),
  };
}

function shellOfParameters(holder: JsonObject, building: Building): JsonObject {
  const list = ownValue(holder, "parameters");
  if (!Array.isArray(list)) return {};
  return { parameters: list.filter(isJsonObject).map((parameter) => shellOfParameter(parameter, building)) };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
