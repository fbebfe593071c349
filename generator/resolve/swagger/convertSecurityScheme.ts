import { ownValue, type JsonObject } from "../../document/record.js";
import { omit } from "./swaggerOrigin.js";

/** The flows of OAuth in Swagger 2.0 by their names in OpenAPI 3. */
const flowNames: ReadonlyMap<string, string> = new Map([
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

/** The fields that take another form or mean nothing there. */
const turned = ["type", "flow", "authorizationUrl", "tokenUrl", "scopes", "in", "name"];

/** The Security Scheme Object of OpenAPI 3: flows are objects, and `basic` is a scheme of HTTP. */
export function convertSecurityScheme(scheme: JsonObject): JsonObject {
  switch (ownValue(scheme, "type")) {
    case "oauth2": {
      const flow = textAt(scheme, "flow") ?? "implicit";
      const flows = Object.fromEntries([[flowNames.get(flow) ?? flow, flowOf(scheme)]]);
      return { type: "oauth2", flows, ...omit(scheme, turned) };
    }
    case "basic":
      return { type: "http", scheme: "basic", ...omit(scheme, turned) };
    default:
      return omit(scheme, ["scopes"]);
  }
}

function flowOf(scheme: JsonObject): JsonObject {
  const urls = ["authorizationUrl", "tokenUrl"].flatMap((name) => {
    const url = textAt(scheme, name);
    return url === undefined ? [] : [[name, url] as const];
  });
  return { ...Object.fromEntries(urls), scopes: ownValue(scheme, "scopes") ?? {} };
}

function textAt(scheme: JsonObject, name: string): string | undefined {
  const text = ownValue(scheme, name);
  return typeof text === "string" && text !== "" ? text : undefined;
}
