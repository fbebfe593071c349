import type { Page } from "../../page.js";
import type { FormatName, Recognition } from "../../recognition.js";
import { addRange } from "./addText.js";
import { mayDescribe, readScript } from "./readScript.js";
import { looksLikeDocument } from "./findDocuments.js";
import { addAddress, addBuiltPage, recognitionOf, startFinds, type Finds } from "./finds.js";
import { looksLikeWebPage } from "./looksLikeWebPage.js";
import { readLink } from "./readLink.js";
import { readViewerElement } from "./readViewerElement.js";
import { scanHtml, type HtmlElement } from "./scanHtml.js";
import { viewerOf } from "./viewerOf.js";

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
  const asked = new URL(location).searchParams;
  const target = asked.get("url") ?? asked.get("spec-url") ?? asked.get("configUrl");
  if (target !== null) addAddress(finds, { format: viewer, target, certainty: "stated", offset: 0 });
}
