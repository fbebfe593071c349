import { dialectOf } from "../../../document/dialect.js";
import { referencesOf } from "../../../document/findReferences.js";
import type { JsonPointer } from "../../../document/jsonPointer.js";
import { pointerBelow, writePointer } from "../../../document/lazyPointer.js";
import { isJsonObject, ownValue } from "../../../document/record.js";
import { documentNode, metOnce, nodesIn } from "../../../document/walkNodes.js";
import type { Neighbours, Page } from "../../page/page.js";
import { placeInPage, readEmbedded } from "../../page/readEmbedded.js";
import type { Recognition } from "../../page/recognition.js";
import { unreadable } from "./addText.js";
import { isWholeDocument, looksLikeDocument } from "./findDocuments.js";
import { addAddress, addDocument, recognitionOf, startFinds, type Finds } from "./finds.js";

/** A page that is a specification itself: OpenAPI 3 or Swagger 2.0, in JSON or YAML. */
export function recogniseSpecification(page: Page, neighbours: Neighbours): Recognition | undefined {
  const finds = startFinds(page);
  const start = page.text.startsWith("\uFEFF") ? 1 : 0;
  const channels = isMarkdown(page) ? null : asyncapi.exec(page.text.slice(0, 2000));
  if (channels !== null) {
    const place = placeInPage(page, channels[0].search(/\S+$/));
    finds.findings.push({
      code: "pages/asyncapi",
      place,
      message: "This is an AsyncAPI document: it describes channels.",
    });
    return recognitionOf(finds);
  }
  if (!looksLikeDocument(page.text)) return recogniseSettings(finds, start);
  if (isMarkdown(page)) return undefined;
  const read = readEmbedded(page, { start, end: page.text.length });
  if (read.kind === "broken") {
    finds.findings.push({ code: "pages/unreadable", place: read.place, message: unreadable(read.message) });
    return recognitionOf(finds);
  }
  if (!isWholeDocument(read.root)) return undefined;
  addDocument(finds, { format: "specification", document: read.root, placeOf: read.placeOf });
  const recognition = recognitionOf(finds);
  const separate = separateFiles(read.root);
  for (const [file, pointer] of separate) {
    const message = `The specification refers to "${file}", which does not come with it`;
    finds.findings.push({ code: "pages/separate-files", place: read.placeOf(pointer), message });
  }
  const uses = [...separate.keys()].flatMap((file) => neighbours(file, page) ?? []);
  return recognition && { ...recognition, uses: [...new Set(uses)] };
}

/** The first key of a document, behind comments. A carriage return has one place in it: two would take exponential time. */
const asyncapi = /^\uFEFF?(?:[ \t]*(?:#[^\n]*|(?:---[ \t]*)?\r?)\n)*[^\S\n]*(?:\{\s*)?["']?asyncapi["']?\s*:/;

/** Front matter ends with a line of hyphens; in a specification, another document would start there. */
function isMarkdown({ location, text }: Page): boolean {
  if (/\.(?:mdx?|markdown)(?:[?#]|$)/i.test(location)) return true;
  return /^\uFEFF?---\s*\n/.test(text) && /\n---[ \t]*\r?\n/.test(text.slice(4));
}

/** The files that references lead to, each with the first of them. */
function separateFiles(root: unknown): ReadonlyMap<string, JsonPointer> {
  const files = new Map<string, JsonPointer>();
  const dialect = dialectOf(root);
  for (const node of nodesIn(documentNode(root), dialect, metOnce())) {
    for (const { key, text, at } of referencesOf(node, dialect)) {
      const [file = ""] = key === "$ref" ? text.split("#") : [];
      if (file !== "" && !files.has(file)) files.set(file, writePointer(pointerBelow(at, key)));
    }
  }
  return files;
}

/** The settings of swagger-ui, which springdoc serves as `v3/api-docs/swagger-config`: no document, but its address. */
function recogniseSettings(finds: Finds, start: number): Recognition | undefined {
  const { page } = finds;
  if (!/^\uFEFF?\s*\{/.test(page.text) || page.text.length > 100_000) return undefined;
  if (!/"(?:configUrl|oauth2RedirectUrl|validatorUrl)"/.test(page.text)) return undefined;
  const read = readEmbedded(page, { start, end: page.text.length });
  if (read.kind === "broken" || !isJsonObject(read.root)) return undefined;
  const urls = ownValue(read.root, "urls");
  const listed = Array.isArray(urls)
    ? urls.map((entry: unknown) => (isJsonObject(entry) ? ownValue(entry, "url") : undefined))
    : [];
  for (const target of [...listed, ownValue(read.root, "url")]) {
    if (typeof target !== "string") continue;
    addAddress(finds, {
      format: "swagger-ui",
      target,
      certainty: "stated",
      offset: Math.max(0, page.text.indexOf(target)),
    });
  }
  return recognitionOf(finds);
}
