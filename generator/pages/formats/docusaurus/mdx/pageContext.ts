import type { Finding } from "../../../../diagnostics/diagnostic.js";
import type { Neighbours, Page } from "../../../page/page.js";
import type { FrontMatter } from "./frontMatter.js";
import type { JsxNode } from "./jsxTree.js";
import type { PlaceAt } from "./pagePlaces.js";

/** One page of Docusaurus that is being read: front matter and body. */
export interface PageContext {
  readonly page: Page;
  readonly header: FrontMatter;
  /** The elements of the body, up to the next front matter. */
  readonly body: readonly JsxNode[];
  readonly neighbours: Neighbours;
  readonly placeAt: PlaceAt;
  /** Other pages that something was taken from. */
  readonly uses: Set<Page>;
  readonly findings: Finding[];
}
