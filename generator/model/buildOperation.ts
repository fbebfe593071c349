import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import type { OperationObject, PathItemObject } from "../document/openapi.js";
import { meantName } from "../document/pathTemplate.js";
import { operationsOf } from "../document/pathItemOperations.js";
import type { Operation, Parameter, SecurityRequirement, Server } from "./apiModel.js";
import { buildRequestBody, buildResponses } from "./buildContent.js";
import { buildLinks } from "./buildLinks.js";
import { buildParameters } from "./buildParameter.js";
import { buildSecurity } from "./buildSecurity.js";
import { buildServers } from "./buildServers.js";
import { extensionsOf, externalDocsOf } from "./buildTags.js";
import type { Modelling, PathItemTable } from "./modelling.js";

/** What an operation takes over from around it. */
interface Surroundings {
  readonly path: string;
  readonly pointer: JsonPointer;
  readonly item: PathItemObject;
  readonly parameters: readonly Parameter[];
  readonly security: readonly SecurityRequirement[];
}

interface PlacedOperation {
  readonly method: string;
  readonly operation: OperationObject;
  readonly pointer: JsonPointer;
}

/** The operations of a table of Path Item Objects (OpenAPI 3.1 §4.8.9), in the order of the document. */
export function buildOperations(
  modelling: Modelling,
  { items, pointer: table }: PathItemTable,
  security: readonly SecurityRequirement[],
): readonly Operation[] {
  return Object.entries(items).flatMap(([path, item]) => {
    const pointer = joinPointer(table, path);
    const parameters = buildParameters(modelling, item.parameters ?? [], joinPointer(pointer, "parameters"));
    return operationsOf(item).map(({ method, keys, operation }) =>
      buildOperation(
        modelling,
        { method, operation: operation, pointer: joinPointer(pointer, ...keys) },
        { path, pointer, item, parameters, security },
      ),
    );
  });
}

function buildOperation(
  modelling: Modelling,
  { method, operation, pointer }: PlacedOperation,
  around: Surroundings,
): Operation {
  const own = buildParameters(modelling, operation.parameters ?? [], joinPointer(pointer, "parameters"));
  const body = operation.requestBody;
  return {
    pointer,
    method,
    ...fitTemplate(around.path, overrideParameters(around.parameters, own)),
    operationId: operation.operationId,
    tags: operation.tags ?? [],
    summary: operation.summary,
    description: operation.description,
    externalDocs: externalDocsOf(operation),
    extensions: extensionsOf(operation),
    deprecated: operation.deprecated === true,
    requestBody:
      body === undefined ? undefined : buildRequestBody(modelling, body, joinPointer(pointer, "requestBody")),
    responses: buildResponses(modelling, operation.responses ?? {}, joinPointer(pointer, "responses")),
    links: buildLinks(modelling, operation.responses ?? {}, joinPointer(pointer, "responses")),
    security:
      operation.security === undefined
        ? around.security
        : buildSecurity(modelling, operation.security, joinPointer(pointer, "security")),
    servers: serversOf(modelling, { method, operation, pointer }, around),
  };
}

/** A parameter is known by its name and its place (OpenAPI 3.1 §4.8.10); names of header fields are the same in any case. */
function overrideParameters(shared: readonly Parameter[], own: readonly Parameter[]): readonly Parameter[] {
  const keyOf = ({ in: place, name }: Parameter): string =>
    `${place}:${place === "header" ? name.toLowerCase() : name}`;
  const overridden = new Set(own.map(keyOf));
  return [...shared.filter((parameter) => !overridden.has(keyOf(parameter))), ...own];
}

function serversOf(
  modelling: Modelling,
  { operation, pointer }: PlacedOperation,
  around: Surroundings,
): readonly Server[] {
  const own = operation.servers ?? [];
  if (own.length > 0) return buildServers(modelling, own, joinPointer(pointer, "servers"));
  return buildServers(modelling, around.item.servers ?? [], joinPointer(around.pointer, "servers"));
}

/**
 * Leaves only names in the braces of a path, as its parameters have them. A parameter whose value goes on over slashes
 * keeps them.
 */
function fitTemplate(path: string, parameters: readonly Parameter[]): Pick<Operation, "path" | "parameters"> {
  const declared = new Set<string>(parameters.flatMap(({ in: place, name }) => (place === "path" ? [name] : [])));
  const spanning = new Set<string>();
  const fitted = path.replace(/\{([^{}]+)\}/g, (whole, written: string) => {
    const meant = meantName(written);
    if (meant === undefined || declared.has(written) || !declared.has(meant.name)) return whole;
    if (meant.spansSegments) spanning.add(meant.name);
    return `{${meant.name}}`;
  });
  if (fitted === path) return { path, parameters };
  const keepsSlashes = ({ in: place, name }: Parameter): boolean => place === "path" && spanning.has(name);
  return {
    path: fitted,
    parameters: parameters.map((each) => (keepsSlashes(each) ? { ...each, spansSegments: true } : each)),
  };
}
