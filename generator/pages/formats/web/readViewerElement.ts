import { placeInPage } from "../../page/readEmbedded.js";
import type { FormatName } from "../../page/recognition.js";
import { addDecoded, addValue, onePlaceAt } from "./addText.js";
import { looksLikeDocument } from "./findDocuments.js";
import { addAddress, addComputed, type Finds } from "./finds.js";
import { parseSettings, readConfiguration } from "./readConfiguration.js";
import type { HtmlAttribute, HtmlElement } from "./scanHtml.js";

/** Attributes, in lower case, that hold the address of a specification, and of which viewer they are. */
const addresses: ReadonlyMap<string, FormatName> = new Map([
  ["spec-url", "rapidoc"],
  ["specurl", "redoc"],
  ["apidescriptionurl", "elements"],
  ["data-spec-url", "scalar"],
  ["data-url", "scalar"],
]);

/** Attributes that hold a specification itself, as text. */
const documents: ReadonlyMap<string, FormatName> = new Map([
  ["apidescriptiondocument", "elements"],
  ["data-spec", "scalar"],
]);

/** Reads an element of a viewer: `<redoc spec-url>`, `<rapi-doc>`, `<elements-api>`, what starts Scalar; in JSX, too. */
export function readViewerElement(finds: Finds, element: HtmlElement): void {
  const { name, attributes } = element;
  for (const [attribute, own] of addresses) {
    const found = attributes.get(attribute);
    if (found === undefined || (own === "scalar" && !startsScalar(element))) continue;
    readAddress(finds, name.startsWith("redoc") ? "redoc" : own, found);
  }
  for (const [attribute, format] of documents) {
    const found = attributes.get(attribute);
    if (found !== undefined) readDocument(finds, format, found);
  }
  const url = attributes.get("url");
  if (url !== undefined && /^swagger-?ui$/.test(name)) readAddress(finds, "swagger-ui", url);
  const configuration = attributes.get("data-configuration");
  if (configuration !== undefined) readConfigurationText(finds, configuration);
}

function startsScalar({ attributes }: HtmlElement): boolean {
  return /api-reference|scalar/.test(attributes.get("id")?.value ?? "") || attributes.has("data-configuration");
}

/** In JSX, text stands in braces, too; anything else there is computed. */
function readAddress(finds: Finds, format: FormatName, { value, offset }: HtmlAttribute): void {
  const [, braced] = /^\{([^]*)\}$/.exec(value.trim()) ?? [];
  const [, , quoted] = /^(["'`])([^"'`$]*)\1$/.exec(braced?.trim() ?? "") ?? [];
  const target = braced === undefined ? value : quoted;
  if (target !== undefined && !/^\{|[{}<>]|\$\{/.test(target)) {
    addAddress(finds, { format, target, certainty: "stated", offset });
    return;
  }
  addComputed(finds, offset, "The address of the description is computed by the page");
}

function readDocument(finds: Finds, format: FormatName, { value, offset }: HtmlAttribute): void {
  if (looksLikeDocument(value)) addDecoded(finds, format, { text: value, place: placeInPage(finds.page, offset) });
  else if (/^\{[^"]*\}$/.test(value.trim())) {
    addComputed(finds, offset, "The description is put together by the page");
  }
}

function readConfigurationText(finds: Finds, { value, offset }: HtmlAttribute): void {
  const configuration = parseSettings(value);
  if (configuration === undefined) return;
  readConfiguration(finds, "scalar", { value: configuration, offsetOf: () => offset });
  addValue(finds, "scalar", { root: configuration, placeOf: onePlaceAt(finds.page, offset) });
}
