import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { isHttpToken } from "../document/httpToken.js";
import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, withValues, type JsonObject } from "../document/record.js";
import { isReference } from "../document/reference.js";
import { followReferences } from "../references/followReferences.js";
import { isSendableField } from "../document/sendableField.js";
import { writePointer } from "../document/lazyPointer.js";
import { rewriteDocument } from "../document/walkNodes.js";

const locations = new Set(["path", "query", "querystring", "header", "cookie"]);

/** Where in a request a parameter goes; header names are the same in any case (RFC 9110 §5.1). */
export function parameterKey(parameter: JsonObject): string {
  const name = String(parameter.name);
  return parameter.in === "header" ? `header:${name.toLowerCase()}` : `${String(parameter.in)}:${name}`;
}

/** The Parameter Object that an entry of a list is or refers to. */
export function parameterOf(root: JsonObject, value: unknown): JsonObject | undefined {
  const place = followReferences(root, { value, pointer: rootPointer });
  return isJsonObject(place?.value) ? place.value : undefined;
}

/**
 * Leaves lists of parameters in which each can be sent and none is named twice, null in place of the others, and path
 * parameters that are required as the specification demands (OpenAPI 3.1 §4.8.12).
 */
export function repairParameters(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  const required = requirePathParameters(root, diagnostics);
  return rewriteDocument(required, ({ kind, value, at }) => {
    if ((kind !== "pathItem" && kind !== "operation") || !isJsonObject(value)) return value;
    const list = value.parameters;
    if (!Array.isArray(list)) return value;
    const kept = keepUsable(required, { list, pointer: joinPointer(writePointer(at), "parameters") }, diagnostics);
    const isSame = kept.every((parameter, index) => parameter === list[index]);
    return isSame ? value : withValues(value, new Map([["parameters", kept]]));
  });
}

function requirePathParameters(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  return rewriteDocument(root, ({ kind, value, at }) => {
    if (kind !== "parameter" || !isJsonObject(value) || isReference(value)) return value;
    if (value.in !== "path" || value.required === true) return value;
    const message = `The path parameter "${String(value.name)}" is not marked as required`;
    diagnostics.report({ code: "document/optional-path-parameter", pointer: writePointer(at), message });
    return withValues(value, new Map([["required", true]]));
  });
}

/** The parameters of an operation or of a path item. */
interface ParameterList {
  readonly list: readonly unknown[];
  readonly pointer: JsonPointer;
}

function keepUsable(root: JsonObject, at: ParameterList, diagnostics: Diagnostics): readonly unknown[] {
  const lastIndex = new Map<string, number>();
  at.list.forEach((value, index) => {
    const parameter = parameterOf(root, value);
    if (parameter !== undefined) lastIndex.set(parameterKey(parameter), index);
  });
  return at.list.map((value, index) => {
    if (value === null) return null;
    const pointer = joinPointer(at.pointer, index);
    const parameter = parameterOf(root, value);
    const problem = parameter === undefined ? "This entry does not describe a parameter" : problemOf(parameter);
    if (parameter === undefined || problem !== undefined) {
      diagnostics.report({ code: "document/unusable-parameter", pointer, message: problem ?? "" });
      return null;
    }
    if (lastIndex.get(parameterKey(parameter)) === index) return value;
    const message = `The ${String(parameter.in)} parameter "${String(parameter.name)}" is listed twice`;
    diagnostics.report({ code: "document/duplicate-parameter", pointer, message });
    return null;
  });
}

function problemOf(parameter: JsonObject): string | undefined {
  const { name, in: location } = parameter;
  if (typeof name !== "string" || name === "") return "This parameter has no name";
  if (typeof location !== "string") return `The parameter "${name}" has no \`in\`, so that its place is not known`;
  if (!locations.has(location))
    return `The parameter "${name}" is in "${location}", which is not a place that parameters can have`;
  if (location !== "header" || isSendableField(name)) return undefined;
  const reason = isHttpToken(name) ? "`fetch` does not let a call set this" : "no header field can have this name";
  return `The parameter "${name}" cannot be sent: ${reason}`;
}
