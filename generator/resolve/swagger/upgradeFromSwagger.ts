import { upgradeFromTwoToThree } from "@scalar/openapi-upgrader/2.0-to-3.0";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { swaggerDialect } from "../../document/dialect.js";
import type { SourceDocument } from "../../read/sourceDocument.js";
import { checkNesting } from "../checkNesting.js";
import { checkStructure } from "../checkStructure.js";
import { isSwagger } from "../checkVersion.js";
import { countErrors } from "../countErrors.js";
import { shellOfPaths, shellOfSections } from "./buildShell.js";
import { gatherBodies } from "./gatherBodies.js";
import { markOrigins } from "./origins.js";
import { placeServers } from "./placeServers.js";
import { retargetReferences } from "./retargetReferences.js";
import { createParts, fillShell, omit, type Filled } from "./shell.js";
import { spreadMediaTypes } from "./spreadMediaTypes.js";
import { translatePointer } from "./translatePointer.js";

/**
 * Makes a document in OpenAPI 3.0 of one in Swagger 2.0. Its pointers lead to what the user wrote. Any other document
 * is given back as it is.
 *
 * What Swagger says in one place and OpenAPI 3 in another is brought together first. The library then turns the shell
 * of the document, which is all that it sees: parameters, bodies, responses, servers and security, with a number in
 * place of each schema, example, extension and name that it would not treat as data. What it would get wrong is kept
 * from it: forms, headers, files, nullable values, discriminators, references.
 *
 * @returns undefined where the document cannot be used; the reported errors say why
 */
export function upgradeFromSwagger(source: SourceDocument, diagnostics: Diagnostics): SourceDocument | undefined {
  if (!isSwagger(source.root)) return source;
  if (!checkNesting(source.root, diagnostics)) return undefined;
  const counted = countErrors(locating(source, diagnostics));
  const checked = checkStructure(source.root, counted.diagnostics, swaggerDialect);
  if (counted.errors() > 0) return undefined;
  const placed = placeServers(markOrigins(checked), source.location, counted.diagnostics);
  const gathered = gatherBodies(placed, counted.diagnostics);
  const spread = spreadMediaTypes(gathered, counted.diagnostics);
  const { value, origins } = convert(spread, counted.diagnostics);
  const root = retargetReferences(value as JsonObject, origins);
  return { ...source, root, placeOf: (pointer) => source.placeOf(translatePointer(pointer, origins) ?? pointer) };
}

/** Findings of this stage name places of the document as it was, whatever pointers lead to later. */
function locating(source: SourceDocument, diagnostics: Diagnostics): Diagnostics {
  return {
    report: (finding) => {
      const { pointer } = finding;
      diagnostics.report(pointer === undefined ? finding : { ...finding, place: source.placeOf(pointer) });
    },
  };
}

/** The library lets the document's media types win over the operation's, so the paths go through it by themselves. */
function convert(root: JsonObject, diagnostics: Diagnostics): Filled {
  const building = { parts: createParts(), diagnostics };
  const sections = fillShell(upgradeFromTwoToThree(shellOfSections(root, building)), building.parts);
  const paths = fillShell(upgradeFromTwoToThree(shellOfPaths(root, building)), building.parts);
  const turned = ["swagger", "host", "basePath", "schemes", "consumes", "produces", "paths", ...sectionNames.keys()];
  // It also leaves the schemes of a document that names no host.
  const upgraded = omit(sections.value as JsonObject, ["schemes"]);
  const value = {
    ...omit(root, turned),
    ...upgraded,
    components: completeSecurity(root, ownValue(upgraded, "components")),
    paths: ownValue(paths.value as JsonObject, "paths"),
  };
  return { value, origins: new Map([...fixedOrigins(root), ...sections.origins, ...paths.origins]) };
}

/** The library forgets what the schemes say beside their type. */
function completeSecurity(root: JsonObject, components: unknown): unknown {
  const schemes = isJsonObject(components) ? ownValue(components, "securitySchemes") : undefined;
  const definitions = ownValue(root, "securityDefinitions");
  if (!isJsonObject(components) || !isJsonObject(schemes) || !isJsonObject(definitions)) return components;
  const completed = Object.entries(schemes).map(([name, scheme]): [string, unknown] => {
    const forgotten = ownValue(definitions, name);
    if (!isJsonObject(forgotten) || !isJsonObject(scheme)) return [name, scheme];
    const turned = ["type", "flow", "authorizationUrl", "tokenUrl", "scopes", "in", "name"];
    return [name, withValues(scheme, new Map(Object.entries(omit(forgotten, turned))))];
  });
  return withValues(components, new Map([["securitySchemes", Object.fromEntries(completed)]]));
}

/** The sections of Swagger by those of the Components Object. */
const sectionNames: ReadonlyMap<string, string> = new Map([
  ["definitions", "schemas"],
  ["parameters", "parameters"],
  ["responses", "responses"],
  ["securityDefinitions", "securitySchemes"],
]);

function fixedOrigins(root: JsonObject): [JsonPointer, JsonPointer][] {
  const sections = [...sectionNames].map(([before, now]): [JsonPointer, JsonPointer] => [
    joinPointer(rootPointer, "components", now),
    joinPointer(rootPointer, before),
  ]);
  const servers = ["host", "basePath", "schemes"].find((name) => Object.hasOwn(root, name)) ?? "swagger";
  return [
    ...sections,
    [joinPointer(rootPointer, "components"), rootPointer],
    [joinPointer(rootPointer, "openapi"), joinPointer(rootPointer, "swagger")],
    [joinPointer(rootPointer, "servers"), joinPointer(rootPointer, servers)],
  ];
}
