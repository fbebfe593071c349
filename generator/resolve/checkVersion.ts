import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer } from "../document/jsonPointer.js";
import type { OpenApiDocument } from "../document/openapi.js";
import { isJsonObject, ownValue, type JsonObject } from "../document/record.js";

/** The version of the specification that the document is written in, if it is one that we speak. */
export function checkVersion(root: unknown, diagnostics: Diagnostics): OpenApiDocument["version"] | undefined {
  if (!isJsonObject(root)) {
    const found = Array.isArray(root) ? "a list" : root === null ? "empty" : `a ${typeof root}`;
    diagnostics.report({
      code: "document/not-an-object",
      pointer: rootPointer,
      message: `The document is ${found}, not an object`,
    });
    return undefined;
  }
  const version = versionOf(root);
  if (version !== undefined) return version;
  const key = ["openapi", "swagger", "swaggerVersion", "asyncapi"].find((name) => Object.hasOwn(root, name));
  diagnostics.report({
    code: "document/unsupported-version",
    pointer: key === undefined ? rootPointer : joinPointer(rootPointer, key),
    message: describeVersion(root),
  });
  return undefined;
}

/** True for a document in Swagger 2.0; an unquoted 2.0 is the number 2. */
export function isSwagger(root: unknown): root is JsonObject {
  if (!isJsonObject(root) || Object.hasOwn(root, "openapi")) return false;
  return /^2(\.0(\.0)?)?$/.test(versionText(root, "swagger"));
}

function versionText(root: JsonObject, key: string): string {
  const version = ownValue(root, key);
  return typeof version === "string" || typeof version === "number" ? String(version) : "";
}

function versionOf(root: JsonObject): OpenApiDocument["version"] | undefined {
  const version = versionText(root, "openapi");
  // An unquoted 3.0 is the number 3.
  if (/^3\.0(\.|$)/.test(version) || version === "3") return "3.0";
  if (/^3\.1(\.|$)/.test(version)) return "3.1";
  if (/^3\.2(\.|$)/.test(version)) return "3.2";
  return undefined;
}

function describeVersion(root: JsonObject): string {
  const openapi = ownValue(root, "openapi");
  if (openapi !== undefined) return `OpenAPI ${show(openapi)} is not supported; only 3.0, 3.1 and 3.2 are`;
  const swagger = ownValue(root, "swagger") ?? ownValue(root, "swaggerVersion");
  if (swagger !== undefined) return `Swagger ${show(swagger)} is not supported; only 2.0 is`;
  const asyncapi = ownValue(root, "asyncapi");
  if (asyncapi !== undefined) return `This is an AsyncAPI document (${show(asyncapi)}), which describes no HTTP API`;
  return "The document has neither the field `openapi` nor `swagger`, so it describes no API";
}

/** What looks like a version, as it is written; anything else may be no part of a description and is not quoted. */
function show(value: unknown): string {
  const isVersion = typeof value === "number" || (typeof value === "string" && /^v?\d[\w.+-]{0,30}$/.test(value));
  return isVersion ? JSON.stringify(value) : "of an unknown version";
}
