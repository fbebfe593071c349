import { essenceOf, isTextContent } from "./mediaTypes.js";
import { isJsonObject } from "./record.js";

/**
 * True for a schema of bytes: `format: binary` of OpenAPI 3.0, and the content keywords of 3.1 as long as the content
 * is neither encoded nor text (OpenAPI 3.1 §4.8.14.1).
 */
export function isBinarySchema(schema: unknown): boolean {
  if (!isJsonObject(schema) || Object.hasOwn(schema, "contentEncoding")) return false;
  const isTyped = Object.hasOwn(schema, "type");
  const types = Array.isArray(schema.type) ? (schema.type as unknown[]) : [schema.type];
  if (isTyped && !types.includes("string")) return false;
  if (Object.hasOwn(schema, "format") && schema.format === "binary") return isTyped;
  const mediaType = Object.hasOwn(schema, "contentMediaType") ? schema.contentMediaType : undefined;
  return typeof mediaType === "string" && !isTextContent(essenceOf(mediaType));
}
