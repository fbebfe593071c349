import { listAt, fieldAt, textAt } from "../../document/readValue.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";
import { discriminatorOf } from "./discriminator.js";
import { enumMembersOf } from "./enumMembers.js";
import type { EnumMember, Limits, SchemaFacts, Value } from "./schema.js";

type Facts = Omit<SchemaFacts, "pointer">;
type Mutable<T> = { -readonly [key in keyof T]: T[key] };

type Reader = (facts: Mutable<Facts>, schema: JsonObject) => void;

/** The keywords that are facts, and how each is read. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["title", textReader("title")],
  ["description", textReader("description")],
  ["deprecated", readDeprecated],
  ["default", (facts, schema) => void (facts.default = schema.default as Value)],
  ["example", (facts, schema) => void (facts.examples ??= examplesOf(schema))],
  ["examples", (facts, schema) => void (facts.examples ??= examplesOf(schema))],
  ["externalDocs", readExternalDocs],
]);

/** What a schema says beside the kind of its values; nothing for `true` and `false`. */
export function factsOf(root: unknown, schema: unknown): Facts {
  if (!isJsonObject(schema)) return {};
  const facts: Mutable<Facts> = {};
  const limits: Mutable<Limits> = {};
  for (const keyword of Object.keys(schema)) {
    readers.get(keyword)?.(facts, schema);
    limitReaders.get(keyword)?.(limits, schema);
  }
  if (Object.keys(limits).length > 0) facts.limits = limits;
  const discriminator = discriminatorOf(root, schema);
  if (discriminator !== undefined) facts.discriminator = discriminator;
  const members = enumMembersOf(schema);
  if (members?.some(isAnnotated) === true) facts.enumMembers = members;
  return facts;
}

function isAnnotated({ name, description }: EnumMember): boolean {
  return name !== undefined || description !== undefined;
}

function textReader(keyword: "title" | "description"): Reader {
  return (facts, schema) => {
    const text = textAt(schema, keyword);
    if (text !== undefined) facts[keyword] = text;
  };
}

function readDeprecated(facts: Mutable<Facts>, schema: JsonObject): void {
  if (schema.deprecated === true) facts.deprecated = true;
}

function readExternalDocs(facts: Mutable<Facts>, schema: JsonObject): void {
  const url = textAt(schema.externalDocs, "url");
  if (url !== undefined && url.trim() !== "") facts.externalDocs = url;
}

/** `example` of OpenAPI 3.0 and `examples` of JSON Schema. */
function examplesOf(schema: JsonObject): readonly Value[] {
  const example = fieldAt(schema, "example");
  const examples = listAt(schema, "examples") ?? [];
  return (example === undefined ? examples : [example, ...examples]) as readonly Value[];
}

type LimitReader = (limits: Mutable<Limits>, schema: JsonObject) => void;

const limitReaders: ReadonlyMap<string, LimitReader> = new Map<string, LimitReader>([
  ...(["format", "pattern", "contentMediaType", "contentEncoding"] as const).map(
    (keyword) => [keyword, textLimit(keyword)] as const,
  ),
  ...(["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"] as const).map(
    (keyword) => [keyword, countLimit(keyword)] as const,
  ),
  ...(["multipleOf", "exclusiveMinimum", "exclusiveMaximum"] as const).map(
    (keyword) => [keyword, numberLimit(keyword)] as const,
  ),
  ["minimum", boundLimit("minimum", "exclusiveMinimum")],
  ["maximum", boundLimit("maximum", "exclusiveMaximum")],
  ["uniqueItems", readUniqueItems],
]);

function textLimit(keyword: "format" | "pattern" | "contentMediaType" | "contentEncoding"): LimitReader {
  return (limits, schema) => {
    const text = textAt(schema, keyword);
    if (text !== undefined && text !== "") limits[keyword] = text;
  };
}

type Count = "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties";

function countLimit(keyword: Count): LimitReader {
  return (limits, schema) => {
    const count = numberOf(schema[keyword]);
    if (typeof count === "number") limits[keyword] = count;
  };
}

function numberLimit(keyword: "multipleOf" | "exclusiveMinimum" | "exclusiveMaximum"): LimitReader {
  return (limits, schema) => {
    const value = numberOf(schema[keyword]);
    if (value !== undefined) limits[keyword] = value;
  };
}

/** Before OpenAPI 3.1, `exclusiveMinimum: true` makes the minimum an exclusive one. */
function boundLimit(keyword: "minimum" | "maximum", exclusive: "exclusiveMinimum" | "exclusiveMaximum"): LimitReader {
  return (limits, schema) => {
    const value = numberOf(schema[keyword]);
    if (value !== undefined) limits[fieldAt(schema, exclusive) === true ? exclusive : keyword] = value;
  };
}

function readUniqueItems(limits: Mutable<Limits>, schema: JsonObject): void {
  if (schema.uniqueItems === true) limits.uniqueItems = true;
}

/** A number, also where it is written as a text. */
function numberOf(value: unknown): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
