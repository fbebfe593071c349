import type { Limits, Schema, Value } from "../model/schema/schema.js";
import type { Docs } from "../plan/clientPlan/clientPlan.js";

/** How a comment names the limits of a value, in its order. */
const titles: readonly (readonly [keyof Limits, string])[] = [
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
];

type Tag = Docs["tags"][number];

/** What a schema says to people about its values: description, limits, default, examples. */
export function docsOfSchema(schema: Schema): Docs {
  const limits = limitsText(schema.limits);
  const text = [schema.description, limits].filter((part) => part !== undefined && part.trim() !== "") as string[];
  return { text, tags: tagsOf(schema) };
}

/** Docs that the plan has made, with what only the schema knows. */
export function completeDocs(docs: Docs, schema: Schema): Docs {
  const own = docsOfSchema(schema);
  const limits = limitsText(schema.limits);
  const text = docs.text.length === 0 ? own.text : [...docs.text, ...(limits === undefined ? [] : [limits])];
  const missing = own.tags.filter((tag) => !docs.tags.some((present) => present.name === tag.name));
  return { text: [...new Set(text)], tags: [...docs.tags, ...missing] };
}

function tagsOf(schema: Schema): readonly Tag[] {
  const tags: Tag[] = [];
  if (schema.default !== undefined) tags.push({ name: "defaultValue", text: inCode(jsonText(schema.default)) });
  tags.push(...exampleTags(schema.examples ?? []));
  if (schema.externalDocs !== undefined) tags.push({ name: "see", text: schema.externalDocs });
  if (schema.deprecated === true) tags.push({ name: "deprecated", text: "" });
  return tags;
}

/** Longer examples would hide what they are beside, and so would many. */
const longestExample = 120;
const mostExamples = 3;

function exampleTags(examples: readonly Value[]): readonly Tag[] {
  return [...new Set(examples.map(jsonText))]
    .filter((text) => text.length <= longestExample)
    .slice(0, mostExamples)
    .map((text) => ({ name: "example", text: inCode(text) }));
}

/** `Format: uuid. Maximum length: 80.` */
function limitsText(limits: Limits | undefined): string | undefined {
  if (limits === undefined) return undefined;
  const sentences = titles.flatMap(([name, title]) => {
    const value = limits[name];
    if (value === undefined) return [];
    if (value === true) return [`${title}.`];
    return [`${title}: ${name === "pattern" ? inCode(String(value)) : String(value)}.`];
  });
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** Between backticks, unless the text would end them itself. */
function inCode(text: string): string {
  return text.includes("`") ? text : `\`${text}\``;
}

/** Big integers are written as the numbers that they are in the document. */
function jsonText(value: Value): string {
  const text = JSON.stringify(value, (_, member: unknown) => (typeof member === "bigint" ? `${member}n` : member));
  return text.replaceAll(/"(-?\d+)n"/g, "$1");
}
