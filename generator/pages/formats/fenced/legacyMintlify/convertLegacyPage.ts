import { joinPointer, rootPointer, type JsonPointer } from "../../../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../../../document/record.js";
import type { FenceSetting } from "../markdown/walkSections.js";
import type { CutDocument } from "../normalise/cutDocument.js";
import { redirectPlaces } from "../normalise/redirectPlaces.js";
import { convertContent } from "./convertContent.js";
import { convertParameters } from "./convertParameters.js";
import { convertSecurity } from "./convertSecurity.js";
import { startConversion, type Conversion } from "./pageConversion.js";

/** Whether a parsed fence has the shape that Mintlify exported until late in 2025. */
export function isLegacyPage(root: JsonObject): boolean {
  const paths = ownValue(root, "paths");
  return (
    isJsonObject(paths) && typeof ownValue(paths, "path") === "string" && typeof ownValue(paths, "method") === "string"
  );
}

/**
 * Turns the shape of 2025 into OpenAPI. It lacks the version, the info, ids and tags of operations, the keys of security
 * schemes and the names of what was inlined deeper than one level; the summary is the title of the page.
 */
export function convertLegacyPage({ document: root, ...cut }: CutDocument, setting: FenceSetting): CutDocument {
  const page = ownObject(root, "paths");
  const conversion = startConversion(ownObject(ownObject(root, "components"), "schemas"));
  const path = textOf(page, "path");
  const method = textOf(page, "method").toLowerCase();
  const group = ownValue(page, "type") === "webhook" ? "webhooks" : "paths";
  const to = joinPointer(rootPointer, group, path, method);
  conversion.moves.set(to, paths);
  const operation = { ...describe(conversion, setting), ...convertOperation(conversion, page, to) };
  const components = componentsOf(conversion, ownObject(root, "components"));
  const servers = ownValue(page, "servers");
  conversion.moves.set(joinPointer(rootPointer, "servers"), joinPointer(paths, "servers"));
  const document = {
    ...(Array.isArray(servers) && servers.length > 0 && { servers }),
    [group]: Object.fromEntries([[path, Object.fromEntries([[method, operation]])]]),
    ...(Object.keys(components).length > 0 && { components }),
  };
  const findings = conversion.remarks.map(({ at, ...remark }) => ({ ...remark, place: cut.placeOf(at) }));
  return {
    document,
    placeOf: redirectPlaces(cut.placeOf, conversion.moves),
    findings: [...cut.findings, ...findings],
  };
}

const paths = joinPointer(rootPointer, "paths");
const request = joinPointer(paths, "request");

/** A title such as `GET /inputs` is no summary: it is what the tool shows where there is none. */
function describe(conversion: Conversion, { title, description }: FenceSetting): JsonObject {
  const isSummary = title !== undefined && !/^(?:get|put|post|delete|patch|head|options|trace)\s+\//i.test(title);
  if (isSummary) {
    const message = `The summary of the operation is taken from the title of the page, "${title}".`;
    conversion.remarks.push({ code: "pages/guess", message, at: paths });
  }
  return { ...(isSummary && { summary: title }), ...(description !== undefined && { description }) };
}

function convertOperation(conversion: Conversion, page: JsonObject, to: JsonPointer): JsonObject {
  const asked = ownObject(page, "request");
  const parameters = convertParameters(conversion, ownValue(asked, "parameters"), {
    from: joinPointer(request, "parameters"),
    to: joinPointer(to, "parameters"),
  });
  const samples = ownValue(asked, "codeSamples");
  return {
    ...(ownValue(page, "deprecated") === true && { deprecated: true }),
    ...(parameters.length > 0 && { parameters }),
    ...convertRequestBody(conversion, ownValue(asked, "body"), joinPointer(to, "requestBody")),
    responses: convertResponses(conversion, ownObject(page, "response"), joinPointer(to, "responses")),
    ...(Object.hasOwn(asked, "security") && {
      security: convertSecurity(conversion, ownValue(asked, "security"), joinPointer(request, "security")),
    }),
    ...(Array.isArray(samples) && samples.length > 0 && { "x-codeSamples": samples }),
  };
}

function convertRequestBody(conversion: Conversion, body: unknown, to: JsonPointer): JsonObject {
  const from = joinPointer(request, "body");
  const { content, description, isRequired } = convertContent(conversion, body, { from, to });
  if (Object.keys(content).length === 0) return {};
  conversion.moves.set(to, from);
  const described = description !== undefined && { description };
  return { requestBody: { ...described, ...(isRequired && { required: true }), content } };
}

function convertResponses(conversion: Conversion, responses: JsonObject, to: JsonPointer): JsonObject {
  const converted = Object.entries(responses).map(([status, bodies]): [string, JsonObject] => {
    const passage = { from: joinPointer(paths, "response", status), to: joinPointer(to, status) };
    conversion.moves.set(passage.to, passage.from);
    const { content, description = "" } = convertContent(conversion, bodies, passage);
    return [status, { description, ...(Object.keys(content).length > 0 && { content }) }];
  });
  return Object.fromEntries(converted);
}

function componentsOf(conversion: Conversion, components: JsonObject): JsonObject {
  const schemas = { ...conversion.written, ...Object.fromEntries(conversion.inlined) };
  const securitySchemes = Object.fromEntries(conversion.securitySchemes);
  return {
    ...withoutEmpty(components),
    ...withoutEmpty({ schemas, securitySchemes }),
  };
}

function withoutEmpty(groups: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(groups).filter(([, group]) => !isJsonObject(group) || Object.keys(group).length > 0),
  );
}

function ownObject(object: JsonObject, key: string): JsonObject {
  const value = ownValue(object, key);
  return isJsonObject(value) ? value : {};
}

function textOf(object: JsonObject, key: string): string {
  const value = ownValue(object, key);
  return typeof value === "string" ? value : "";
}
