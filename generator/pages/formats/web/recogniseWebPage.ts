import type { Page } from "../../page/page.js";
import type { FormatName, Recognition } from "../../page/recognition.js";
import { addRange } from "./addText.js";
import { looksLikeDocument } from "./findDocuments.js";
import { addAddress, addBuiltPage, recognitionOf, startFinds, type Finds } from "./finds.js";
import { readLink } from "./readLink.js";
import { mayDescribe, readScript } from "./readScript.js";
import { readViewerElement } from "./readViewerElement.js";
import { scanHtml, type HtmlElement } from "./scanHtml.js";

/** A web page of Redoc, Scalar, RapiDoc, Elements, swagger-ui or another viewer, that holds a specification or points to one. */
export function recogniseWebPage(page: Page): Recognition | undefined {
  if (!looksLikeWebPage(page.text)) return undefined;
  const finds = startFinds(page);
  const viewer = viewerOf(page.text);
  for (const element of scanHtml(page.text)) {
    readViewerElement(finds, element);
    readLink(finds, element);
    if (isDocusaurusApi(element)) addBuiltPage(finds, element.offset);
    if (element.name === "script") readScriptElement(finds, element, viewer ?? "specification");
  }
  readOwnAddress(finds, viewer);
  return recognitionOf(finds);
}

/** The part of a built page that docusaurus-plugin-openapi-docs lays out. */
function isDocusaurusApi({ attributes }: HtmlElement): boolean {
  const classes = attributes.get("class")?.value.split(/\s+/) ?? [];
  return classes.includes("theme-api-markdown");
}

function readScriptElement(finds: Finds, { attributes, content }: HtmlElement, viewer: FormatName): void {
  const source = attributes.get("src");
  if (source !== undefined) {
    readSource(finds, source.value, source.offset);
    return;
  }
  if (content === undefined) return;
  const text = finds.page.text.slice(content.start, content.end);
  const format = attributes.get("id")?.value === "api-reference" ? "scalar" : viewer;
  const type = attributes.get("type")?.value.toLowerCase() ?? "";
  if (/json|yaml/.test(type) || looksLikeDocument(text)) {
    if (mayMatter(text)) addRange(finds, format, content);
  } else if (mayDescribe(text)) {
    readScript(finds, content, viewer);
  }
}

/** Data of a page that names neither is none of ours, and need not be read. */
function mayMatter(text: string): boolean {
  return /\b(?:openapi|swagger)\b/.test(text);
}

/** The scripts in which swagger-ui keeps what it shows. */
function readSource(finds: Finds, target: string, offset: number): void {
  if (!/(?:^|\/)swagger-(?:ui-init|initializer)\.js(?:$|[?#])/i.test(target)) return;
  addAddress(finds, { format: "swagger-ui", target, certainty: "stated", offset });
}

/** `…/swagger-ui/index.html?url=/openapi.json` */
function readOwnAddress(finds: Finds, viewer: FormatName | undefined): void {
  const { location } = finds.page;
  if (viewer === undefined || !URL.canParse(location)) return;
  const parameters = new URL(location).searchParams;
  const target = parameters.get("url") ?? parameters.get("spec-url") ?? parameters.get("configUrl");
  if (target !== null) addAddress(finds, { format: viewer, target, certainty: "stated", offset: 0 });
}

/** A script that starts a viewer, in a file of its own: `swagger-ui-init.js`, `swagger-initializer.js`. */
export function recogniseScript(page: Page): Recognition | undefined {
  if (!/\.[cm]?[jt]sx?(?:[?#]|$)/i.test(page.location)) return undefined;
  const viewer = viewerOf(page.text);
  if (viewer === undefined) return undefined;
  const finds = startFinds(page);
  readScript(finds, { start: 0, end: page.text.length }, viewer);
  return recognitionOf(finds);
}

/** Elements of viewers in a page of Markdown or MDX: `<API apiDescriptionUrl="/openapi.yaml" />`. */
export function recogniseElements(page: Page): Recognition | undefined {
  if (!/\.(?:mdx?|markdown)(?:[?#]|$)/i.test(page.location) || looksLikeWebPage(page.text)) return undefined;
  if (!/spec-?url|apiDescription|data-url|data-configuration|<swagger-?ui/i.test(page.text)) return undefined;
  const finds = startFinds(page);
  for (const element of scanHtml(withoutCode(page.text))) readViewerElement(finds, element);
  return recognitionOf(finds);
}

/** The text with blanks in place of what is shown as code: examples of how to embed a viewer are none. */
function withoutCode(text: string): string {
  let fence: string | undefined;
  const lines = text.split("\n").map((line) => {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const isInside = fence !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
    if (isInside || mark !== undefined) return " ".repeat(line.length);
    return line.replace(/`[^`]*`/g, (code) => " ".repeat(code.length));
  });
  return lines.join("\n");
}

/** Words that the pages and scripts of viewers have, the more specific first. */
const words: readonly (readonly [FormatName, RegExp])[] = [
  ["redocusaurus", /\bredocusaurus\b/],
  ["redoc", /\b__redoc_state\b|\bRedoc\.(?:init|hydrate)\b|<redoc[\s>]|\bredoc\.standalone\b/],
  ["scalar", /\bcreateApiReference\b|@scalar\/api-reference|\bid=["']?api-reference\b/],
  ["rapidoc", /<rapi-doc|\brapidoc\b/],
  ["elements", /<elements-api|@stoplight\/elements|\bapiDescription(?:Url|Document)\b/],
  ["swagger-ui", /\bSwaggerUI(?:Bundle)?\b|\bswagger-ui\b|"?swaggerDoc"?\s*:/],
];

/** The viewer that a page or a script is of, known by its words. */
function viewerOf(text: string): FormatName | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Whether a page is HTML: its text starts so, whatever its address says. */
function looksLikeWebPage(text: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype\s+html|!--|html|head|body|script|div|link|meta|title)\b/i.test(text.slice(0, 4000));
}
