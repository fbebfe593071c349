import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { convertTable, type Conversion } from "./conversion.js";
import { omit } from "./swaggerOrigin.js";
import { convertParameter } from "./convertParameter.js";
import { convertPathItem } from "./convertPathItem.js";
import { convertResponse } from "./convertResponse.js";
import { convertSecurityScheme } from "./convertSecurityScheme.js";
import { assumedTypes, mediaTypesIn, reportAssumed } from "./mediaTypesOf.js";
import { schemesOf } from "./placeServers.js";
import { isNoBody } from "./requestOf.js";
import { mapDiscriminators, upgradeSchema } from "./upgradeSchema.js";

/** A document in OpenAPI 3.0, and where what moved stood before. References are still those of Swagger. */
export interface Converted {
  readonly root: JsonObject;
  readonly origins: ReadonlyMap<JsonPointer, JsonPointer>;
}

/** The sections of Swagger by those of the Components Object. */
const sectionNames = {
  definitions: "schemas",
  parameters: "parameters",
  responses: "responses",
  securityDefinitions: "securitySchemes",
} as const;

const converted = ["swagger", "host", "basePath", "schemes", "consumes", "produces", "paths"];

/** Converts a document that says completely where its servers are. */
export function convertDocument(root: JsonObject, diagnostics: Diagnostics): Converted {
  const conversion: Conversion = { origins: fixedOrigins(root), assumed: [], diagnostics, root };
  const servers = serversOf(root);
  const components = convertSections(root, conversion);
  const paths = convertTable(root.paths, joinPointer(rootPointer, "paths"), (item) =>
    convertPathItem(item, conversion),
  );
  reportAssumed(conversion.assumed, diagnostics);
  const value = {
    ...omit(root, [...converted, ...Object.keys(sectionNames)]),
    openapi: "3.0.4",
    ...(servers.length > 0 && { servers }),
    components,
    paths,
  };
  return { root: value, origins: conversion.origins };
}

function fixedOrigins(root: JsonObject): Map<JsonPointer, JsonPointer> {
  const sections = Object.entries(sectionNames).map(([before, now]): [JsonPointer, JsonPointer] => [
    joinPointer(rootPointer, "components", now),
    joinPointer(rootPointer, before),
  ]);
  const servers = ["host", "basePath", "schemes"].find((name) => Object.hasOwn(root, name)) ?? "swagger";
  return new Map([
    ...sections,
    [joinPointer(rootPointer, "components"), rootPointer],
    [joinPointer(rootPointer, "openapi"), joinPointer(rootPointer, "swagger")],
    [joinPointer(rootPointer, "servers"), joinPointer(rootPointer, servers)],
  ]);
}

/** Without a host, servers are relative to where the document is (OpenAPI 3.0 §4.7.5). */
function serversOf(root: JsonObject): readonly JsonObject[] {
  const host = ownValue(root, "host");
  const basePath = ownValue(root, "basePath");
  const path = typeof basePath === "string" ? basePath : "";
  if (typeof host === "string") return schemesOf(root).map((scheme) => ({ url: `${scheme}://${host}${path}` }));
  return path === "" ? [] : [{ url: path }];
}

function convertSections(root: JsonObject, conversion: Conversion): JsonObject {
  const produces = mediaTypesIn(root, "produces") ?? assumedTypes;
  const at = (section: keyof typeof sectionNames): JsonPointer =>
    joinPointer(rootPointer, "components", sectionNames[section]);
  const parameters = convertTable(withoutBodies(root.parameters), at("parameters"), (parameter) =>
    convertParameter(parameter, conversion),
  );
  const responses = convertTable(root.responses, at("responses"), (response) =>
    convertResponse(response, produces, conversion),
  );
  return {
    schemas: convertTable(upgradeDefinitions(root), at("definitions"), ({ value }) => value),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(responses).length > 0 && { responses }),
    securitySchemes: convertTable(root.securityDefinitions, at("securityDefinitions"), ({ value }) =>
      convertSecurityScheme(value),
    ),
  };
}

/** Shared bodies stand where they are used. */
function withoutBodies(parameters: unknown): JsonObject {
  const entries = Object.entries(isJsonObject(parameters) ? parameters : {});
  return Object.fromEntries(entries.filter(([, parameter]) => isJsonObject(parameter) && isNoBody(parameter)));
}

function upgradeDefinitions(root: JsonObject): JsonObject {
  const definitions = ownValue(root, "definitions");
  const entries = Object.entries(isJsonObject(definitions) ? definitions : {});
  return mapDiscriminators(
    Object.fromEntries(entries.map(([name, schema]) => [name, upgradeSchema(schema as JsonObject)])),
  );
}
