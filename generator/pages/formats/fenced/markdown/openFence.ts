import { Parser } from "htmlparser2";
import type { JsonPointer } from "../../../../document/jsonPointer.js";
import { isJsonObject, type JsonObject } from "../../../../document/record.js";
import type { SourcePlace } from "../../../../read/sourceDocument.js";
import type { Page } from "../../../page/page.js";
import { placeInPage, readEmbedded, type Embedded } from "../../../page/readEmbedded.js";
import { onePlace, readFence } from "./readFence.js";
import type { MarkdownFence } from "./scanMarkdown.js";

/** The content of a fence as far as it concerns us. */
export type OpenedFence =
  | {
      readonly kind: "opened";
      readonly root: JsonObject;
      readonly placeOf: (pointer: JsonPointer) => SourcePlace;
      /** The text had to be freed of the signs of HTML first. */
      readonly isDecoded: boolean;
    }
  | { readonly kind: "broken"; readonly message: string; readonly place: SourcePlace; readonly isFlattened: boolean }
  | { readonly kind: "unrelated" };

const languages = new Set(["", "yaml", "yml", "json", "jsonc", "json5", "openapi", "oas", "text", "txt"]);

/** Each sign of HTML where a value or key of YAML or JSON begins: no author writes that. */
const escapedStart = /(?:^|[:\-[{,]\s)[ \t]*&(?:quot|apos|gt|lt|amp|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});|[{[,:]&quot;/im;

/** Parses a fence that can hold a description; others are not looked at, however large. */
export function openFence(page: Page, fence: MarkdownFence, expectation: "expected" | "possible"): OpenedFence {
  const language = fence.info.split(/[\s{]/, 1)[0]?.toLowerCase() ?? "";
  if (!languages.has(language)) return { kind: "unrelated" };
  const spaced = restoreSpaces(fence.text);
  const text = decodeEntities(spaced);
  const isSure = expectation === "expected" || beginsAsDescription(text);
  if (!isSure && !/"(?:openapi|swagger)"\s*:/.test(text)) return { kind: "unrelated" };
  const isDecoded = text !== fence.text;
  const read = text === spaced ? readFence(page, { ...fence, text }) : readAside(page, fence, text);
  if (read.kind === "parsed" && isJsonObject(read.root)) return { ...read, kind: "opened", root: read.root, isDecoded };
  if (!isSure) return { kind: "unrelated" };
  const isFlattened = flatYaml.test(text);
  if (read.kind === "broken") return { ...read, isFlattened };
  const place = placeInPage(page, fence.range.start);
  return { kind: "broken", message: "There is no object in it.", place, isFlattened };
}

/** Whether the first key, or one at the start of a line, is one that only descriptions have. */
function beginsAsDescription(text: string): boolean {
  if (/^[\s{]*["']?(?:openapi|swagger|asyncapi|paths)["']?\s*:/.test(text)) return true;
  return /^["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:/m.test(text);
}

/** Several keys of the top level on one line: nothing shows any more which key of YAML belongs to which. */
export const flatYaml = /\bopenapi: ?["']?\d\.\d(?:\.\d+)?["']?[ \t]+[A-Za-z-]+:[ \t]|\bpaths:[ \t]+path:[ \t]+\S/;

function readAside(page: Page, fence: MarkdownFence, text: string): Embedded {
  const read = readEmbedded({ location: page.location, text }, { start: 0, end: text.length });
  const place = placeInPage(page, fence.range.start);
  return read.kind === "broken" ? { ...read, place } : { ...read, placeOf: onePlace(place) };
}

/** Lines that scrapers indent with spaces that do not break are no YAML. */
function restoreSpaces(text: string): string {
  return /^[ \t]*\u00A0/m.test(text) ? text.replaceAll("\u00A0", " ") : text;
}

/** The text as it was before a scraper took it for HTML. */
function decodeEntities(text: string): string {
  if (!escapedStart.test(text)) return text;
  return text.replace(/&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/gi, decodeEntity);
}

function decodeEntity(entity: string): string {
  let decoded = "";
  const parser = new Parser({ ontext: (part) => void (decoded += part) }, { decodeEntities: true });
  parser.end(entity);
  return decoded === "\u00A0" ? " " : decoded;
}
