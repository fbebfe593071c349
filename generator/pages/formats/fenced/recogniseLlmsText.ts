import type { PartialRecognition } from "../../page/joinRecognitions.js";
import type { Page } from "../../page/page.js";
import { placeInPage } from "../../page/readEmbedded.js";
import type { OutlineEntry, SpecificationPointer } from "../../page/recognition.js";
import { parseStatement, type StatedOperation } from "./markdown/parseInfo.js";
import type { MarkdownBlock } from "./markdown/scanMarkdown.js";

/** Reads `llms.txt`, a list of the pages of a site, and `llms-full.txt`, all its pages in one. */
export function recogniseLlmsText(page: Page, blocks: readonly MarkdownBlock[]): PartialRecognition {
  const name =
    page.location
      .replace(/[?#].*$/s, "")
      .split("/")
      .at(-1) ?? "";
  if (isFullText(name, blocks)) return outline(page, entriesOfFullText(page, blocks));
  return isIndex(name, blocks) ? readIndex(page, blocks) : {};
}

function outline(page: Page, entries: readonly OutlineEntry[]): PartialRecognition {
  return entries.length > 0 ? { outlines: [{ format: "llms-text", page, entries }] } : {};
}

/** Under whatever name: pages that each say where they come from. */
function isFullText(name: string, blocks: readonly MarkdownBlock[]): boolean {
  const sources = blocks.filter(
    (block, index) =>
      block.kind === "paragraph" && sourceOf(block.text) !== undefined && blocks[index - 1]?.kind === "heading",
  );
  return sources.length > 1 || (/^llms-full\b/.test(name) && sources.length > 0);
}

function sourceOf(text: string): string | undefined {
  return /^Source:[ \t]*(https?:\/\/\S+)/.exec(text)?.[1];
}

/** Each page is a title, the line of its source, and the line of its operation where it has one. */
function entriesOfFullText(page: Page, blocks: readonly MarkdownBlock[]): readonly OutlineEntry[] {
  let title: string | undefined;
  let target: string | undefined;
  return blocks.flatMap((block): readonly OutlineEntry[] => {
    if (block.kind === "heading" && block.level === 1) [title, target] = [block.text, undefined];
    if (block.kind !== "paragraph") return [];
    target ??= sourceOf(block.text);
    const [line = ""] = block.text.split("\n", 1);
    const stated = operationLine(line) ?? operationLine(block.text.split("\n")[1] ?? "");
    if (stated === undefined || target === undefined) return [];
    return [{ ...(title !== undefined && { title }), target, ...stated, place: placeInPage(page, block.range.start) }];
  });
}

/** `api/openapi.json get /users`, alone on a line; prose that ends alike has more words. */
function operationLine(line: string): (StatedOperation & { readonly specification?: string }) | undefined {
  const words = line.trim().split(/\s+/, 5);
  if (words.length < 2 || words.length > 3) return undefined;
  const { operation, specification } = parseStatement(words);
  if (!operation?.path.startsWith("/") && operation?.method !== "webhook") return undefined;
  return { ...operation, ...(specification !== undefined && { specification }) };
}

/** A link at the start of an item, with words before it where a site lists its sections so. */
const listedLink = /^[^[\n]{0,200}\[((?:[^\]\\\n]|\\.){0,500})\]\(<?([^\s()<>]{1,2000})>?\)/;

function isIndex(name: string, blocks: readonly MarkdownBlock[]): boolean {
  return (
    /^llms\b.*\.txt$/.test(name) && blocks.some((block) => block.kind === "paragraph" && listedLink.test(block.text))
  );
}

function readIndex(page: Page, blocks: readonly MarkdownBlock[]): PartialRecognition {
  const entries: OutlineEntry[] = [];
  const pointers: SpecificationPointer[] = [];
  let section = "";
  for (const block of blocks) {
    if (block.kind === "heading") section = block.text;
    const link = block.kind === "paragraph" ? listedLink.exec(block.text) : null;
    if (!link) continue;
    const [, title = "", target = ""] = link;
    const place = placeInPage(page, block.range.start);
    if (/\basyncapi\b/i.test(section)) continue;
    if (/\bopenapi\b|\bspecifications?\b|\bspecs\b/i.test(section) || isSpecificationFile(title, target)) {
      pointers.push({ format: "llms-text", target, certainty: "stated", page, place });
    } else entries.push({ ...(title !== "" && { title }), target, place });
  }
  return { ...outline(page, entries), pointers };
}

function isSpecificationFile(title: string, target: string): boolean {
  return /\.(?:json|ya?ml)(?:[?#]|$)/.test(target) && /openapi|swagger/i.test(`${title} ${target}`);
}
