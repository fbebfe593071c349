import { joinPointer, type JsonPointer, pointerKeys, rootPointer } from "../../../document/jsonPointer.js";
import { isJsonObject, type JsonObject, ownValue } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";

/** An operation as the plugin writes it down: an object of OpenAPI with things of its own in it. */
export interface WrittenOperation {
  readonly operation: JsonObject;
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
  /** In lower case; `event` for a webhook. */
  readonly method: string;
  readonly path: string;
  readonly summary?: string;
  readonly titlePlace: SourcePlace;
  /** With a webhook: its name, as far as the page shows it. */
  readonly webhook?: string;
}

export interface OperationDocument {
  readonly document: JsonObject;
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
}

/** What the plugin puts into an operation, and what goes elsewhere in a document. */
const foreignKeys: ReadonlySet<string> = new Set([
  "extensions",
  "info",
  "jsonRequestBodyExample",
  "method",
  "path",
  "postman",
  "securitySchemes",
  "servers",
  "summary",
]);

/** A webhook's method is not written down; nearly all are sent by POST. */
export const webhookMethod = "post";

/** Makes a document of an operation: what its page repeats of the whole API goes to the places that OpenAPI has for it. */
export function operationDocument(written: WrittenOperation): OperationDocument {
  const { operation, method, path, webhook } = written;
  const info = ownValue(operation, "info");
  const servers = ownValue(operation, "servers");
  const securitySchemes = ownValue(operation, "securitySchemes");
  const section = webhook === undefined ? "paths" : "webhooks";
  const keys = webhook === undefined ? ([path, method] as const) : ([webhook, webhookMethod] as const);
  const item: JsonObject = Object.fromEntries([[keys[1], ownOperation(written)]]);
  const items: JsonObject = Object.fromEntries([[keys[0], item]]);
  const document = {
    ...(isJsonObject(info) && { info }),
    ...(Array.isArray(servers) && servers.length > 0 && { servers: servers as unknown }),
    [section]: items,
    ...(isJsonObject(securitySchemes) && { components: { securitySchemes } }),
  };
  const top = joinPointer(rootPointer, section, ...keys);
  return { document, placeOf: (pointer) => ({ ...placeIn(written, top, pointer), pointer }) };
}

function placeIn({ placeOf, titlePlace }: WrittenOperation, top: JsonPointer, pointer: JsonPointer): SourcePlace {
  if (pointer === joinPointer(top, "summary")) return titlePlace;
  if (pointer.startsWith(`${top}/`)) return placeOf(pointer.slice(top.length) as JsonPointer);
  const [section, ...inner] = pointerKeys(pointer);
  if (section === "info" || section === "servers") return placeOf(pointer);
  if (section === "components") return placeOf(joinPointer(rootPointer, ...inner));
  return placeOf(rootPointer);
}

function ownOperation({ operation, summary }: WrittenOperation): JsonObject {
  const kept = Object.entries(operation).filter(
    ([key, value]) => !isForeign(key, value) && !(key === "description" && isFilled(operation, value, summary)),
  );
  return Object.fromEntries([...(summary === undefined ? [] : [["summary", summary] as const]), ...kept]);
}

function isForeign(key: string, value: unknown): boolean {
  return foreignKeys.has(key) && (key !== "extensions" || Array.isArray(value));
}

/** A description that is missing is written down as the summary, else as the id, else as an empty text. */
function isFilled(operation: JsonObject, description: unknown, summary: string | undefined): boolean {
  return description === (summary ?? ownValue(operation, "operationId") ?? "");
}

/** What is written down where a page has no title of its own. */
const noSummary = "Missing summary";

/**
 * The summary of an operation, which is left in the title of its page only, where double quotes became single ones.
 * They come back where another copy of it has them.
 */
export function summaryOf(operation: JsonObject, title: string | undefined): string | undefined {
  if (title === undefined || title === "" || title === noSummary) return undefined;
  const postman = ownValue(operation, "postman");
  const copies = [
    ownValue(operation, "summary"),
    ownValue(operation, "description"),
    isJsonObject(postman) ? ownValue(postman, "name") : undefined,
  ];
  const exact = copies.find((copy) => typeof copy === "string" && asTitle(copy) === asTitle(title));
  const summary = typeof exact === "string" ? exact : title;
  // A title that is missing is written down as the id, which is one word as a rule.
  return summary === ownValue(operation, "operationId") && !/\s/.test(summary) ? undefined : summary;
}

/** The title that a summary gives, whatever a scraper made of its quotes and signs. */
function asTitle(summary: string): string {
  return withoutEntities(summary)
    .replaceAll(/\\?["'’]/g, "'")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&quot;", '"'],
  ["&#34;", '"'],
  ["&#39;", "'"],
  ["&#x27;", "'"],
  ["&apos;", "'"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&#x20;", " "],
  ["&nbsp;", " "],
  ["&amp;", "&"],
]);

/** A text without the entities that pages and scrapers put into texts. */
export function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:[a-z]+|#\d+|#x[\da-f]+);/gi, (entity) => entities.get(entity.toLowerCase()) ?? entity);
}
