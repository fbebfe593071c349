import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { isExtensionKey } from "../../document/grammar.js";
import { joinPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { describeList, nameOf } from "./describeList.js";
import { originOf, withoutOrigin } from "./origins.js";
import { upgradeSchema } from "./upgradeSchema.js";

/** The keywords that describe a value in place (Swagger 2.0, Parameter, Items and Header Object). */
export const keywords: readonly string[] = [
  ...["type", "format", "items", "default", "enum", "pattern", "minLength", "maxLength", "minItems", "maxItems"],
  ...["uniqueItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "nullable"],
];

/**
 * The schema that OpenAPI 3 has for a parameter, a field of a form or a header. What belongs to the value and not to
 * its place in the request goes into it, extensions as well; a `schema` where only bodies have one is taken as meant.
 */
export function upgradeItems(node: JsonObject, diagnostics: Diagnostics): JsonObject | boolean {
  const schema = ownValue(node, "schema");
  if (isJsonObject(schema) || typeof schema === "boolean") return upgradeSchema(schema);
  const list = describeList(node, diagnostics);
  if (list?.kind === "text") return { type: "string" };
  const own = Object.entries(withoutOrigin(node)).filter(([key]) => keywords.includes(key) || isExtensionKey(key));
  const upgraded = upgradeSchema(Object.fromEntries(own)) as JsonObject;
  const items = ownValue(upgraded, "items");
  if (!isJsonObject(items) || list === undefined) return upgraded;
  const flat = flattenItems({ node, items, pointer: joinPointer(originOf(node), "items") }, diagnostics);
  return Object.fromEntries(Object.entries(upgraded).map(([key, value]) => [key, key === "items" ? flat : value]));
}

interface ItemsPlace {
  readonly node: JsonObject;
  readonly items: JsonObject;
  readonly pointer: JsonPointer;
}

/** A list within a list has no form in any style of OpenAPI 3: the inner one is a text. */
function flattenItems({ node, items, pointer }: ItemsPlace, diagnostics: Diagnostics): JsonObject {
  if (isReference(items) || ownValue(items, "type") !== "array") {
    return Object.fromEntries(Object.entries(items).filter(([key]) => key !== "collectionFormat"));
  }
  const message = `${nameOf(node)} has lists in a list: give each inner one as the text that is sent`;
  diagnostics.report({ code: "swagger/collection-format", pointer, message });
  return { type: "string" };
}
