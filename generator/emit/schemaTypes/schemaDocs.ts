import { isJsonObject } from "../../document/record.js";
import type { Docs } from "../../plan/clientPlan.js";
import { listAt, ownValue, textAt } from "./readValue.js";

/** The keywords that restrict a value without changing its type, as a comment names them. */
const titles = new Map([
  ["format", "Format"],
  ["minimum", "Minimum"],
  ["exclusiveMinimum", "Greater than"],
  ["maximum", "Maximum"],
  ["exclusiveMaximum", "Less than"],
  ["multipleOf", "Multiple of"],
  ["minLength", "Minimum length"],
  ["maxLength", "Maximum length"],
  ["pattern", "Pattern"],
  ["minItems", "Minimum items"],
  ["maxItems", "Maximum items"],
  ["minProperties", "Minimum properties"],
  ["maxProperties", "Maximum properties"],
  ["uniqueItems", "Items are unique"],
  ["contentMediaType", "Media type"],
  ["contentEncoding", "Encoding"],
]);

type Tag = Docs["tags"][number];

/** What a schema says to people about its values: description, limits, default. */
export function schemaDocs(schema: unknown): Docs {
  const description = textAt(schema, "description");
  const sentences = limitsOf(schema);
  return {
    text: [description, sentences].filter((text) => text !== undefined && text.trim() !== "") as string[],
    tags: [
      ...defaultTag(schema),
      ...exampleTags(schema),
      ...seeTag(schema),
      ...(ownValue(schema, "deprecated") === true ? [deprecatedTag] : []),
    ],
  };
}

/** Docs that the plan has made, with what only the schema knows. */
export function completeDocs(docs: Docs, schema: unknown): Docs {
  const own = schemaDocs(schema);
  const sentences = limitsOf(schema);
  const planned = docs.text.length === 0 ? own.text : [...docs.text, ...(sentences === undefined ? [] : [sentences])];
  const missing = own.tags.filter((tag) => !docs.tags.some((present) => present.name === tag.name));
  return { text: planned.filter((text, index) => planned.indexOf(text) === index), tags: [...docs.tags, ...missing] };
}

const deprecatedTag: Tag = { name: "deprecated", text: "" };

function defaultTag(schema: unknown): readonly Tag[] {
  const value = ownValue(schema, "default");
  return value === undefined ? [] : [{ name: "defaultValue", text: inCode(jsonText(value)) }];
}

/** Longer examples would hide what they stand beside, and so would many. */
const longestExample = 120;
const mostExamples = 3;

/** `example` of OpenAPI 3.0 and `examples` of JSON Schema. */
function exampleTags(schema: unknown): readonly Tag[] {
  const values = [ownValue(schema, "example"), ...(listAt(schema, "examples") ?? [])];
  const texts = values.filter((value) => value !== undefined).map(jsonText);
  return [...new Set(texts)]
    .filter((text) => text.length <= longestExample)
    .slice(0, mostExamples)
    .map((text) => ({ name: "example", text: inCode(text) }));
}

function seeTag(schema: unknown): readonly Tag[] {
  const url = textAt(ownValue(schema, "externalDocs"), "url");
  return url === undefined || url.trim() === "" ? [] : [{ name: "see", text: url }];
}

/** `Format: uuid. Maximum length: 80.` */
function limitsOf(schema: unknown): string | undefined {
  if (!isJsonObject(schema) || !Object.keys(schema).some((keyword) => titles.has(keyword))) return undefined;
  const sentences = [...titles].flatMap(([keyword, title]) => {
    const value = limitOf(schema, keyword);
    if (value === undefined) return [];
    return keyword === "uniqueItems" ? [`${title}.`] : [`${title}: ${keyword === "pattern" ? inCode(value) : value}.`];
  });
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** The boolean `exclusiveMinimum` of OpenAPI 3.0 is told as the number of 3.1. */
function limitOf(schema: unknown, keyword: string): string | undefined {
  const exclusive = exclusiveTwins.get(keyword);
  if (exclusive !== undefined && ownValue(schema, exclusive) === true) return undefined;
  const value = ownValue(
    schema,
    ownValue(schema, keyword) === true ? (inclusiveTwins.get(keyword) ?? keyword) : keyword,
  );
  if (keyword === "uniqueItems") return value === true ? "true" : undefined;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

const exclusiveTwins = new Map([
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
]);
const inclusiveTwins = new Map([...exclusiveTwins].map(([inclusive, exclusive]) => [exclusive, inclusive] as const));

/** Between backticks, unless the text would end them itself. */
function inCode(text: string): string {
  return text.includes("`") ? text : `\`${text}\``;
}

/** Big integers are written as the numbers that they are in the document. */
function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_, member: unknown) => (typeof member === "bigint" ? `${member}n` : member));
  return text.replaceAll(/"(-?\d+)n"/g, "$1");
}
