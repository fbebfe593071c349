import { operationsOf } from "../../document/pathItemOperations.js";
import type { Direction } from "../../model/apiModel.js";
import type { Docs } from "../../plan/clientPlan.js";
import { isJsonObject } from "../../document/record.js";
import { listAt, ownValue, textAt } from "./readValue.js";
import { completeDocs } from "./schemaDocs.js";
import { siteBelow, viewTable, viewUse } from "./viewTable.js";
import type { Site, View } from "./viewTable.js";
import { viewSchema } from "./viewSchema.js";
import type { SchemaView } from "./schemaView.js";
import type { ViewContext } from "./viewContext.js";

/** A path item (OpenAPI 3.2 §4.9). */
export function viewPathItem(pathItem: unknown, site: Site, context: ViewContext): View {
  const fixed: [string, View][] = [];
  const additional: [string, View][] = [];
  for (const { keys, operation } of operationsOf(pathItem)) {
    const view = viewOperation(operation, siteBelow(site, ...keys), context);
    if (keys.length === 1) fixed.push([keys[0], view]);
    else additional.push([context.safeNames.aliasOf(keys[1]), view]);
  }
  return {
    ...viewParameters(pathItem, site, context),
    ...Object.fromEntries(fixed),
    ...(additional.length === 0 ? {} : { additionalOperations: Object.fromEntries(additional) }),
  };
}

function viewOperation(operation: unknown, site: Site, context: ViewContext): View {
  const operationId = textAt(operation, "operationId");
  const body = ownValue(operation, "requestBody");
  return {
    ...(operationId === undefined ? {} : { operationId: context.safeNames.aliasOf(operationId) }),
    ...context.comments.descriptionOf(docsOf(operation, ["summary", "description"])),
    ...viewParameters(operation, site, context),
    ...(isJsonObject(body)
      ? { requestBody: viewUse(body, siteBelow(site, "requestBody"), { view: viewRequestBody, context }) }
      : {}),
    responses: viewTable(operation, "responses", site, { view: viewResponse, context }),
  };
}

function viewParameters(parent: unknown, site: Site, context: ViewContext): View {
  const parameters = (listAt(parent, "parameters") ?? []).flatMap((parameter, index) => {
    if (!isJsonObject(parameter)) return [];
    return [viewUse(parameter, siteBelow(site, "parameters", index), { view: viewParameter, context })];
  });
  return parameters.length === 0 ? {} : { parameters };
}

/** A parameter (OpenAPI 3.1 §4.8.12). */
export function viewParameter(parameter: unknown, site: Site, context: ViewContext): View {
  return {
    name: context.safeNames.aliasOf(textAt(parameter, "name") ?? ""),
    in: textAt(parameter, "in"),
    ...viewHeaderOf(parameter, site, "write", context),
  };
}

/** A header (OpenAPI 3.1 §4.8.21), described like a parameter. */
export function viewHeader(header: unknown, site: Site, context: ViewContext): View {
  return { ...viewHeaderOf(header, site, "read", context), ...viewContent(header, site, "read", context) };
}

function viewHeaderOf(header: unknown, site: Site, direction: Direction, context: ViewContext): View {
  const schema = ownValue(header, "schema");
  const docs = completeDocs(docsOf(header, ["description"]), schema);
  return {
    ...(ownValue(header, "required") === true ? { required: true } : {}),
    ...context.comments.descriptionOf(docs),
    ...(schema === undefined ? {} : { schema: viewSchemaAt(schema, siteBelow(site, "schema"), direction, context) }),
  };
}

/** A request body (OpenAPI 3.1 §4.8.13). */
export function viewRequestBody(body: unknown, site: Site, context: ViewContext): View {
  return {
    ...(ownValue(body, "required") === true ? { required: true } : {}),
    ...context.comments.descriptionOf(docsOf(body, ["description"])),
    ...viewContent(body, site, site.traffic.requests, context),
  };
}

/** A response (OpenAPI 3.1 §4.8.17). */
export function viewResponse(response: unknown, site: Site, context: ViewContext): View {
  return {
    ...context.comments.descriptionOf(docsOf(response, ["description"])),
    headers: viewTable(response, "headers", site, { view: viewHeader, context }),
    ...viewContent(response, site, site.traffic.responses, context),
  };
}

function viewContent(parent: unknown, site: Site, direction: Direction, context: ViewContext): View {
  if (!isJsonObject(ownValue(parent, "content"))) return {};
  const view = (mediaType: unknown, at: Site): View => {
    const schema = ownValue(mediaType, "schema");
    return schema === undefined ? {} : { schema: viewSchemaAt(schema, siteBelow(at, "schema"), direction, context) };
  };
  return { content: viewTable(parent, "content", site, { view, context }) };
}

/** A schema where it stands in an operation or a component. */
export function viewSchemaAt(schema: unknown, site: Site, direction: Direction, context: ViewContext): SchemaView {
  return viewSchema(schema, { pointer: site.pointer, direction, trail: [] }, context);
}

function docsOf(value: unknown, keys: readonly string[]): Docs {
  const text = keys.map((key) => textAt(value, key)).filter((part) => part !== undefined && part.trim() !== "");
  const isDeprecated = ownValue(value, "deprecated") === true;
  return { text: text as string[], tags: isDeprecated ? [{ name: "deprecated", text: "" }] : [] };
}
