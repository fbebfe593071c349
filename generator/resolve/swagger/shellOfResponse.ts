import { joinPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { originOf, withoutOrigin } from "./origins.js";
import { hideKey, omit, shellTable, type Building } from "./shell.js";
import { keywords, upgradeItems } from "./upgradeItems.js";
import { upgradeSchema } from "./upgradeSchema.js";

/**
 * A response as far as the library is to see it: that it has a schema, examples and headers.
 *
 * @param produces the media types of the operation, or of the document for a shared response
 */
export function shellOfResponse(response: JsonObject, produces: readonly string[], building: Building): JsonObject {
  const { parts } = building;
  const origin = originOf(response);
  if (isReference(response)) return parts.whole(withoutOrigin(response), origin);
  const rest = omit(response, ["schema", "examples", "headers"]);
  const headers = filled("headers", shellOfHeaders(response, building));
  const schema = ownValue(response, "schema");
  if (isJsonObject(schema) && ownValue(schema, "type") === "file") {
    const file = { schema: upgradeSchema(schema) };
    const content = Object.fromEntries(fileMediaTypes(produces).map((type) => [type, file]));
    return { ...parts.rest({ ...rest, content }, origin), ...headers };
  }
  const hasSchema = isJsonObject(schema) || typeof schema === "boolean";
  return {
    ...parts.rest(rest, origin),
    ...headers,
    ...(hasSchema && { schema: parts.whole(upgradeSchema(schema), joinPointer(origin, "schema")) }),
    ...filled("examples", shellOfExamples(response, hasSchema ? produces : undefined, building)),
  };
}

/** A field with a table, or none: the library makes something of an empty one. */
function filled(name: string, table: JsonObject): JsonObject {
  return Object.keys(table).length === 0 ? {} : { [name]: table };
}

/** Examples of media types that the operation does not give would become bodies without a schema. */
function shellOfExamples(
  response: JsonObject,
  produces: readonly string[] | undefined,
  { parts }: Building,
): JsonObject {
  const examples = ownValue(response, "examples");
  const entries = Object.entries(isJsonObject(examples) ? examples : {});
  const origin = joinPointer(originOf(response), "examples");
  const kept = entries.filter(([type]) => produces === undefined || !type.includes("/") || produces.includes(type));
  return Object.fromEntries(
    kept.map(([type, value]) => [hideKey(type), parts.whole(value, joinPointer(origin, type))]),
  );
}

/** The library turns the order of headers round, so it is given the reverse. */
function shellOfHeaders(response: JsonObject, { parts, diagnostics }: Building): JsonObject {
  const shells = shellTable(ownValue(response, "headers"), (header) => {
    const rest = omit(header, ["collectionFormat", ...keywords]);
    return parts.rest({ ...rest, schema: upgradeItems(header, diagnostics) }, originOf(header));
  });
  return Object.fromEntries(Object.entries(shells).reverse());
}

/**
 * The media types of a file. Frameworks list the types of their data for every operation: where bytes are among them,
 * the file is these, and where all is data and no text, it may be anything.
 */
function fileMediaTypes(produces: readonly string[]): readonly string[] {
  const essences = produces.map((type) => type.split(";", 1)[0]?.trim().toLowerCase() ?? "");
  const isData = (essence: string): boolean => /[/+](?:json|xml)$/.test(essence);
  const isText = (essence: string): boolean => essence.startsWith("text/") && !isData(essence);
  const bytes = produces.filter((_, index) => !isData(essences[index] ?? "") && !isText(essences[index] ?? ""));
  if (bytes.length > 0) return bytes;
  return essences.length > 0 && essences.every(isText) ? produces : ["*/*"];
}
