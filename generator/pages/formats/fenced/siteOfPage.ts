import { isUrl } from "../../../read/index.js";
import type { Page } from "../../page/page.js";
import type { SpecificationPointer } from "../../page/recognition.js";

/**
 * Where the site of a page is, for a page that does not say where it is published itself: many pages point to the
 * `llms.txt` at the top of their site.
 */
export function findSite(text: string): string | undefined {
  const index = /https?:\/\/[^\s()<>"'`[\]]{1,300}?\/llms(?:-full)?\.txt/.exec(text)?.[0];
  return index !== undefined && URL.canParse(index) ? new URL(".", index).href : undefined;
}

/** Where a specification may be that the export of a page names by its path in the repository of the documentation. */
export function placeOnSite(path: string, page: Page, publishedAt: string | undefined): string {
  if (isUrl(path) || isUrl(page.location) || publishedAt === undefined || !URL.canParse(publishedAt)) return path;
  return new URL(`/${withoutRoot(path)}`, publishedAt).href;
}

/**
 * How to find a file that the source of a page names from the top of its repository. Which folder that is, only the
 * place of the page on a disk shows; at a URL it is one of several.
 */
export function placeInRepository(path: string, page: Page): Pick<SpecificationPointer, "target" | "certainty"> {
  if (isUrl(path)) return { target: path, certainty: "stated" };
  if (isUrl(page.location)) return { target: withoutRoot(path), certainty: "possible" };
  return { target: `/${withoutRoot(path)}`, certainty: "stated" };
}

function withoutRoot(path: string): string {
  return path.replace(/^(?:\.{0,2}\/)+/, "");
}
