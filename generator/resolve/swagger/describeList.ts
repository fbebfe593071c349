import { joinPointer } from "../../document/jsonPointer.js";
import { ownValue, type JsonObject } from "../../document/record.js";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { originOf } from "./origins.js";

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
export function nameOf(node: JsonObject): string {
  const place = textAt(node, "in");
  return place === undefined ? "The header" : `The ${place} parameter "${textAt(node, "name") ?? ""}"`;
}

function textAt(node: JsonObject, key: string): string | undefined {
  const value = ownValue(node, key);
  return typeof value === "string" ? value : undefined;
}
