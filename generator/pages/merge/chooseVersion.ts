import { type JsonObject, isJsonObject, ownValue } from "../../document/record.js";
import { schemasOfDocument } from "../../document/walkSchemas.js";
import { textAt } from "../page/fragmentContent.js";
import type { Fragment } from "../page/recognition.js";

/** The version of OpenAPI that a document is written in, and why, where that is not what all pages say. */
export interface ChosenVersion {
  readonly version: string;
  readonly guess?: string;
}

/** The newest version that a page states. Where none does, 3.1 for what only 3.1 has, else 3.0. */
export function chooseVersion(fragments: readonly Fragment[], document: JsonObject): ChosenVersion {
  const stated = [...new Set(fragments.flatMap(statedVersion))].toSorted(compareVersions);
  const newest = stated.at(-1);
  if (newest !== undefined && stated.length === 1) return { version: newest };
  if (newest !== undefined) {
    return { version: newest, guess: `Pages say OpenAPI ${stated.join(" and ")}; the newest is used.` };
  }
  const feature = newFeature(document);
  if (feature === undefined) {
    return { version: "3.0.3", guess: "No page says which version of OpenAPI it is; nothing in it needs 3.1." };
  }
  return { version: "3.1.0", guess: `No page says which version of OpenAPI it is; ${feature} came with 3.1.` };
}

function statedVersion({ document }: Fragment): readonly string[] {
  const version = textAt(document, "openapi");
  return version !== undefined && /^3\.\d+(?:\.\d+)?$/.test(version) ? [version] : [];
}

function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number));
  return [0, 1, 2].map((part) => (x?.[part] ?? 0) - (y?.[part] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Keywords of schemas that came with 3.1. */
const newKeywords = [
  "const",
  "examples",
  "prefixItems",
  "patternProperties",
  "$defs",
  "if",
  "contains",
  "propertyNames",
  "dependentSchemas",
  "dependentRequired",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
];

function newFeature(document: JsonObject): string | undefined {
  if (isJsonObject(ownValue(document, "webhooks"))) return "`webhooks`";
  for (const { schema } of schemasOfDocument(document)) {
    const keyword = newKeywords.find((name) => Object.hasOwn(schema, name));
    if (keyword !== undefined) return `\`${keyword}\``;
    const type = ownValue(schema, "type");
    if (Array.isArray(type)) return "a list of types";
    if (type === "null") return "the type `null`";
    const limits = [ownValue(schema, "exclusiveMinimum"), ownValue(schema, "exclusiveMaximum")];
    if (limits.some((limit) => typeof limit === "number")) return "an exclusive limit that is a number";
  }
  return undefined;
}
