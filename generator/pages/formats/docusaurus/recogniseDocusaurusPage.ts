import type { Finding } from "../../../diagnostics/diagnostic.js";
import type { Page } from "../../page/page.js";
import type { Fragment, Recognise, SpecificationPointer } from "../../page/recognition.js";
import { isInfoPage, readDownloads, readInfoPage } from "./infoPage.js";
import { findFrontMatters } from "./mdx/frontMatter.js";
import { parseJsx } from "./mdx/jsxTree.js";
import type { PageContext } from "./mdx/pageContext.js";
import { placesOf } from "./mdx/pagePlaces.js";
import { lacksOperation, readBareOperationPage, readOperationPage } from "./operationPage.js";
import { isSchemaPage, readSchemaPage } from "./schemaPage.js";
import { isTagPage, readTagPage } from "./tagPage.js";

/** What one front matter with its body gave. */
interface PagePart {
  readonly fragment?: Fragment | undefined;
  readonly pointers: readonly SpecificationPointer[];
}

/**
 * Pages of docusaurus-plugin-openapi-docs, of all its versions: an operation in the front matter, as JSON or packed, and
 * the pages of an API, a tag and a schema. They may be whole, flattened by a scraper, or several in one text.
 */
export const recogniseDocusaurusPage: Recognise = (page, neighbours) => {
  const headers = findFrontMatters(page.text);
  if (headers.length === 0) return undefined;
  const placeAt = placesOf(page);
  const uses = new Set<Page>();
  const findings: Finding[] = [];
  const parts = headers.flatMap((header, index): readonly PagePart[] => {
    const body = { start: header.end, end: headers[index + 1]?.start ?? page.text.length };
    const context = { page, header, body: parseJsx(page.text, body), neighbours, placeAt, uses, findings };
    const part = readPart(context);
    return part ? [part] : [];
  });
  if (parts.length === 0) return undefined;
  return {
    fragments: parts.flatMap(({ fragment }) => fragment ?? []),
    pointers: parts.flatMap(({ pointers }) => pointers),
    outlines: [],
    findings,
    uses: [...uses],
  };
};

/** Undefined where the part is none of the plugin's. */
function readPart(context: PageContext): PagePart | undefined {
  const api = context.header.entries.get("api");
  if (api) {
    const fragment = readOperationPage(context, api);
    return fragment === "foreign" ? undefined : { fragment, pointers: [] };
  }
  if (lacksOperation(context)) return { fragment: readBareOperationPage(context), pointers: [] };
  if (isSchemaPage(context)) return { fragment: readSchemaPage(context), pointers: [] };
  if (isInfoPage(context)) {
    const fragment = readInfoPage(context);
    return fragment && { fragment, pointers: readDownloads(context) };
  }
  const fragment = isTagPage(context) ? readTagPage(context) : undefined;
  return fragment && { fragment, pointers: [] };
}
