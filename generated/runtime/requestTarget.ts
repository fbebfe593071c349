import { inputError } from "./apiError.js";
import { argumentOf } from "./argument.js";
import type { OperationDescription, OperationInput, ParameterDescription } from "./operation.js";
import { serializeParameter, subjectOf } from "./serializeParameter.js";
import { serializeQuerystring } from "./serializeQuerystring.js";

/** What follows the base URL: a path that starts with a slash, and a query without its question mark. */
export interface RequestTarget {
  readonly path: string;
  readonly query: string;
}

/**
 * Fills the template of an operation. A query that the template itself holds stays in front; a fragment, which some
 * documents use to distinguish operations, is not sent. Arguments that the operation does not describe are left out:
 * types accept a wider object, so this must not fail, and the document does not say how to write them.
 *
 * @throws {@link ApiError} of kind `input` where a path argument is missing or would make another path of it.
 */
export function requestTarget(operation: OperationDescription, input: OperationInput): RequestTarget {
  const template = operation.path.replace(/#.*$/s, "");
  const [path = "", ...fixed] = template.split("?");
  return {
    path: expandPath(path.startsWith("/") ? path : `/${path}`, operation, input),
    query: [...fixed, ...queryOf(operation, input)].filter((part) => part !== "").join("&"),
  };
}

function expandPath(template: string, operation: OperationDescription, input: OperationInput): string {
  return template
    .split("/")
    .map((segment) => expandSegment(segment, operation, input))
    .join("/");
}

function expandSegment(segment: string, operation: OperationDescription, input: OperationInput): string {
  const parameters: ParameterDescription[] = [];
  const expanded = segment.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const parameter = pathParameter(operation, name);
    parameters.push(parameter);
    return pathValue(parameter, input.path);
  });
  const keepsTriples = parameters.some(({ allowReserved }) => allowReserved === true);
  const leadsElsewhere = expanded.split("/").some(isDotOrEmpty) || (keepsTriples && hasHiddenDots(expanded));
  if (expanded === segment || !leadsElsewhere) return expanded;
  throw inputError(`the arguments make the path segment ${segment} empty or a dot segment, which leads elsewhere`);
}

function pathParameter(operation: OperationDescription, name: string): ParameterDescription {
  const described = operation.parameters?.find((parameter) => parameter.in === "path" && parameter.name === name);
  return described ?? { in: "path", name };
}

function pathValue(parameter: ParameterDescription, group: object | undefined): string {
  const value = argumentOf(group, parameter.name);
  const written = serializeParameter(parameter, value);
  if (written === "" && value !== "") throw inputError(`${subjectOf(parameter)} has no value`);
  return written;
}

/** URL parsers remove `.` and `..`, percent-encoded ones too (URL Standard, "single-dot URL path segment"). */
function isDotOrEmpty(segment: string): boolean {
  return /^(?:\.|%2e){0,2}$/i.test(segment);
}

/**
 * Whether a value that keeps its percent-encoded triples has dot segments once a server decodes it. URL parsers take `\\`
 * for a slash but leave `%2F` and `%5C` alone, and many servers and proxies decode these before they resolve dots, or
 * first cut off what follows a semicolon (RFC 3986 §3.3). Whatever is encoded as a whole needs no such care: there the
 * caller's text is one segment.
 */
function hasHiddenDots(segment: string): boolean {
  return segment.split(/\/|%2f|%5c/i).some((part) => /^(?:\.|%2e){1,2}(?:;|$)/i.test(part));
}

function queryOf(operation: OperationDescription, input: OperationInput): string[] {
  return (operation.parameters ?? []).flatMap((parameter) => {
    if (parameter.in === "query") return serializeParameter(parameter, argumentOf(input.query, parameter.name));
    if (parameter.in !== "querystring") return [];
    return serializeQuerystring(parameter, argumentOf(input.querystring, parameter.name));
  });
}
