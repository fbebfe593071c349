import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { isExtensionKey } from "../../document/grammar.js";
import { joinPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { originOf, withoutOrigin } from "./swaggerOrigin.js";
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

/** How the values of a list are written: as a list in a style of OpenAPI 3, or by the caller. */
export type ListFormat =
  { readonly kind: "list"; readonly collectionFormat: "csv" | "ssv" | "pipes" | "multi" } | { readonly kind: "text" };

const separators: Readonly<Record<string, string>> = {
  csv: "commas",
  ssv: "spaces",
  tsv: "tabs",
  pipes: "vertical bars",
};

/**
 * How a parameter or header writes its list (Swagger 2.0, Parameter Object, `collectionFormat`); undefined for what is
 * no list. OpenAPI 3 has no style for tabs, nor for anything but commas outside of queries and forms, nor for lists in
 * lists: such a value is a text, which is always sent as it should be.
 */
export function describeList(node: JsonObject, diagnostics: Diagnostics): ListFormat | undefined {
  if (ownValue(node, "type") !== "array") return undefined;
  const given = textAt(node, "collectionFormat") ?? "csv";
  const repeats = node.in === "query" || node.in === "formData";
  const isKnown = Object.hasOwn(separators, given) || (given === "multi" && repeats);
  if (!isKnown) {
    const message = `${nameOf(node)} has no format "${given}"; its values are separated by commas`;
    const pointer = joinPointer(originOf(node), "collectionFormat");
    diagnostics.report({ code: "swagger/unknown-collection-format", pointer, message });
    return { kind: "list", collectionFormat: "csv" };
  }
  if (given === "csv" || (repeats && given !== "tsv")) return { kind: "list", collectionFormat: given as "csv" };
  const message = `${nameOf(node)} separates its values by ${separators[given] ?? given}: give it as the text that is sent`;
  diagnostics.report({ code: "swagger/collection-format", pointer: originOf(node), message });
  return { kind: "text" };
}

/** A parameter's name for people. */
function nameOf(node: JsonObject): string {
  const place = textAt(node, "in");
  return place === undefined ? "The header" : `The ${place} parameter "${textAt(node, "name") ?? ""}"`;
}

function textAt(node: JsonObject, key: string): string | undefined {
  const value = ownValue(node, key);
  return typeof value === "string" ? value : undefined;
}
