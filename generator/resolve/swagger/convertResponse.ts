import { contentKindOf, essenceOf } from "../../document/mediaTypes.js";
import { joinPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { convertTable, type Conversion, type Moving } from "./conversion.js";
import { omit, originOf, withoutOrigin } from "./swaggerOrigin.js";
import { keywords, upgradeItems } from "./upgradeItems.js";
import { upgradeSchema } from "./upgradeSchema.js";

/**
 * A Response Object of OpenAPI 3, which has its schema and its examples by media type.
 *
 * @param produces the media types of the operation, or of the document for a shared response
 */
export function convertResponse(moving: Moving, produces: readonly string[], conversion: Conversion): JsonObject {
  const { value: response, to } = moving;
  conversion.origins.set(to, originOf(response));
  if (isReference(response)) return withoutOrigin(response);
  const headers = convertTable(ownValue(response, "headers"), joinPointer(to, "headers"), ({ value, to: place }) => {
    conversion.origins.set(place, originOf(value));
    return { ...omit(value, ["collectionFormat", ...keywords]), schema: upgradeItems(value, conversion.diagnostics) };
  });
  const content = contentOf(moving, produces, conversion);
  return {
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
    ...omit(response, ["schema", "examples", "headers"]),
  };
}

function contentOf(moving: Moving, produces: readonly string[], conversion: Conversion): JsonObject {
  const { value: response, to } = moving;
  const content = new Map<string, JsonObject>();
  const schema = ownValue(response, "schema");
  const own = isJsonObject(schema) ? ownMediaTypes(schema, produces) : undefined;
  if (isJsonObject(schema) || typeof schema === "boolean") {
    const upgraded = upgradeSchema(schema);
    for (const type of own ?? produces) {
      content.set(type, { schema: upgraded });
      conversion.origins.set(joinPointer(to, "content", type, "schema"), joinPointer(originOf(response), "schema"));
    }
  }
  if (own === undefined) addExamples(content, moving, produces, conversion);
  return Object.fromEntries(content);
}

/** What a media type key looks like; anything else names an example. */
const mediaTypePattern = /^[a-zA-Z0-9*+.-]+\/[a-zA-Z0-9*+.-]+$/;

/** The examples of a response by where they go: to a media type, or by their names to the first of the operation. */
function addExamples(
  content: Map<string, JsonObject>,
  { value: response, to }: Moving,
  produces: readonly string[],
  { origins }: Conversion,
): void {
  const examples = ownValue(response, "examples");
  for (const [key, value] of Object.entries(isJsonObject(examples) ? examples : {})) {
    // An example of a media type that the operation does not give would become a body without a schema.
    if (content.size > 0 && key.includes("/") && !produces.includes(key)) continue;
    const isOfType = mediaTypePattern.test(key);
    const type = isOfType ? key : (produces[0] ?? "application/json");
    const mediaType = content.get(type) ?? {};
    const named = {
      ...(ownValue(mediaType, "examples") as JsonObject | undefined),
      ...Object.fromEntries([[key, { value }]]),
    };
    content.set(type, { ...mediaType, ...(isOfType ? { example: value } : { examples: named }) });
    const place = isOfType ? ["example"] : ["examples", key, "value"];
    origins.set(joinPointer(to, "content", type, ...place), joinPointer(originOf(response), "examples", key));
  }
}

const anyType = ["*/*"];

/**
 * The media types of a response that cannot be those of its operation; undefined where they can. Frameworks list the
 * types of their data for every operation: where bytes are among them, a file is these, and where all is data and no
 * text, it may be anything. So may the errors of an operation that gives an image: they are no images.
 */
function ownMediaTypes(schema: JsonObject, produces: readonly string[]): readonly string[] | undefined {
  const bytes = produces.filter((type) => contentKindOf(essenceOf(type)) === "bytes");
  if (ownValue(schema, "type") === "file") {
    if (bytes.length > 0) return bytes;
    return produces.every((type) => contentKindOf(essenceOf(type)) === "text") ? undefined : anyType;
  }
  const mayBeBytes = ownValue(schema, "type") === "string" || bytes.length < produces.length;
  return mayBeBytes ? undefined : anyType;
}
