import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer } from "../document/jsonPointer.js";
import type { OpenApiDocument } from "../document/openapi.js";
import { isJsonObject, ownValue, type JsonObject } from "../document/record.js";

/** The version of the specification that the document is written in, if it is one that we speak. */
export function checkVersion(root: unknown, diagnostics: Diagnostics): OpenApiDocument["version"] | undefined {
  if (!isJsonObject(root)) {
    const found = Array.isArray(root) ? "a list" : root === null ? "empty" : `a ${typeof root}`;
    diagnostics.report({ code: "document/not-an-object", pointer: rootPointer, message: `The document is ${found}` });
    return undefined;
  }
  const version = versionOf(root);
  if (version !== undefined) return version;
  const key = Object.hasOwn(root, "swagger") ? "swagger" : "openapi";
  diagnostics.report({
    code: "document/unsupported-version",
    pointer: Object.hasOwn(root, key) ? joinPointer(rootPointer, key) : rootPointer,
    message: describeVersion(root),
  });
  return undefined;
}

function versionOf(root: JsonObject): OpenApiDocument["version"] | undefined {
  const version = String(ownValue(root, "openapi"));
  // An unquoted 3.0 is the number 3.
  if (/^3\.0(\.|$)/.test(version) || version === "3") return "3.0";
  if (/^3\.1(\.|$)/.test(version)) return "3.1";
  if (/^3\.2(\.|$)/.test(version)) return "3.2";
  return undefined;
}

function describeVersion(root: JsonObject): string {
  const openapi = ownValue(root, "openapi");
  if (openapi !== undefined) return `OpenAPI ${JSON.stringify(openapi)} is not supported, only 3.0, 3.1 and 3.2 are`;
  const swagger = ownValue(root, "swagger");
  if (swagger !== undefined)
    return `Swagger ${JSON.stringify(swagger)} is not supported yet, only OpenAPI 3.0, 3.1 and 3.2 are`;
  return "The document has no field `openapi`, so it is no OpenAPI document";
}
