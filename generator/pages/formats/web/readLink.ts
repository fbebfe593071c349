import { hasUsualName } from "../../page/hasUsualName.js";
import type { SpecificationPointer } from "../../page/recognition.js";
import { addAddress, type Finds } from "./finds.js";
import type { HtmlAttribute, HtmlElement } from "./scanHtml.js";

const openApiType = /^application\/(?:vnd\.oai\.)?openapi\b|^application\/swagger\b/i;
const viewerAddress = /swagger|redoc|rapidoc|scalar|stoplight/i;

/** Reads links to specifications: of RFC 8631, of Redocusaurus, by their usual names, through a viewer elsewhere. */
export function readLink(finds: Finds, { name, attributes }: HtmlElement): void {
  const classes = attributes.get("class");
  if (classes?.value.split(/\s+/).includes("redocusaurus") === true) {
    // Where a site has one specification and no name for it, it stands here, below the root of the site.
    const target = "redocusaurus/plugin-redoc-0.yaml";
    addAddress(finds, { format: "redocusaurus", target, certainty: "possible", offset: classes.offset });
  }
  if (name !== "link" && name !== "a" && name !== "iframe") return;
  const found = attributes.get(name === "iframe" ? "src" : "href");
  if (found === undefined) return;
  if (name === "link") readRelation(finds, attributes, found);
  else readReference(finds, found, name === "iframe" ? "stated" : "possible");
}

/** The description of a service may be of another kind than OpenAPI; only its type, or its name, says. */
function readRelation(finds: Finds, attributes: HtmlElement["attributes"], { value, offset }: HtmlAttribute): void {
  const relation = attributes.get("rel")?.value.toLowerCase().split(/\s+/) ?? [];
  const isTyped = openApiType.test(attributes.get("type")?.value.trim() ?? "");
  if (!isTyped && !relation.includes("service-desc")) return;
  const certainty = isTyped || hasUsualName(pathOf(value)) ? "stated" : "possible";
  addAddress(finds, { format: "specification", target: value, certainty, offset });
}

const pathOf = (target: string): string => target.split(/[?#]/)[0] ?? "";

/** @param certainty of what a viewer elsewhere shows */
function readReference(
  finds: Finds,
  { value: target, offset }: HtmlAttribute,
  certainty: SpecificationPointer["certainty"],
): void {
  const path = pathOf(target);
  if (/\/redocusaurus\/[^/]+\.(?:ya?ml|json)$/i.test(path)) {
    addAddress(finds, { format: "redocusaurus", target, certainty: "stated", offset });
  } else if (hasUsualName(path)) {
    addAddress(finds, { format: "specification", target, certainty: "possible", offset });
  } else if (viewerAddress.test(path)) {
    const shown = URL.canParse(target, "https://localhost/") ? new URL(target, "https://localhost/") : undefined;
    const address = shown?.searchParams.get("url") ?? "";
    addAddress(finds, { format: "swagger-ui", target: address, certainty, offset });
  }
}
