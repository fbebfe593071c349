import type { Docs } from "../../plan/clientPlan.js";
import { ownValue, textAt } from "./readValue.js";

/** The keywords that restrict a value without changing its type, in the order in which a comment names them. */
const limits = [
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
] as const;

type Tag = Docs["tags"][number];

/** What a schema says to people about its values: description, limits, default. */
export function schemaDocs(schema: unknown): Docs {
  const description = textAt(schema, "description");
  const sentences = limitsOf(schema);
  return {
    text: [description, sentences].filter((text) => text !== undefined && text.trim() !== "") as string[],
    tags: [...defaultTag(schema), ...(ownValue(schema, "deprecated") === true ? [deprecatedTag] : [])],
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
  return value === undefined ? [] : [{ name: "defaultValue", text: inCode(JSON.stringify(value)) }];
}

/** `Format: uuid. Maximum length: 80.` */
function limitsOf(schema: unknown): string | undefined {
  const sentences = limits.flatMap(([keyword, title]) => {
    const value = ownValue(schema, keyword);
    if (typeof value === "number") return [`${title}: ${value}.`];
    if (typeof value !== "string" || value === "") return [];
    return [`${title}: ${keyword === "pattern" ? inCode(value) : value}.`];
  });
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** Between backticks, unless the text would end them itself. */
function inCode(text: string): string {
  return text.includes("`") ? text : `\`${text}\``;
}
