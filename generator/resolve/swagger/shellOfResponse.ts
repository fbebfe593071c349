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
  const own = isJsonObject(schema) ? ownMediaTypes(schema, produces) : undefined;
  if (isJsonObject(schema) && own !== undefined) {
    const mediaType = { schema: upgradeSchema(schema) };
    const content = Object.fromEntries(own.map((type) => [type, mediaType]));
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

const anyType = ["*/*"];

/**
 * The media types of a response that cannot be those of its operation; undefined where they can. Frameworks list the
 * types of their data for every operation: where bytes are among them, a file is these, and where all is data and no
 * text, it may be anything. So may the errors of an operation that gives an image: they are no images.
 */
function ownMediaTypes(schema: JsonObject, produces: readonly string[]): readonly string[] | undefined {
  const bytes = produces.filter((type) => kindOf(type) === "bytes");
  if (ownValue(schema, "type") === "file") {
    if (bytes.length > 0) return bytes;
    return produces.every((type) => kindOf(type) === "text") ? undefined : anyType;
  }
  const mayBeBytes = ownValue(schema, "type") === "string" || bytes.length < produces.length;
  return mayBeBytes ? undefined : anyType;
}

function kindOf(mediaType: string): "data" | "text" | "bytes" {
  const essence = mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (/[/+](?:json|xml|\*)$/.test(essence)) return "data";
  return essence.startsWith("text/") ? "text" : "bytes";
}
