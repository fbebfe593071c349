import { dirname, join } from "node:path";
import type { SpecificationPointer } from "../../page/recognition.js";
import { isInside } from "../files/openFiles.js";

/** More places than this are not tried for one target on a server. */
const maximumAddresses = 6;

/**
 * The paths that a target of a page in a file can mean, the likeliest first. A path that begins with `/` starts from the
 * root of the site, which can be any folder above the page; one that is only possible, too, since sources of pages name
 * specifications from where their tool looks. ReadMe looks in `reference`.
 *
 * @param page the page's own path, absolute
 * @param root the highest folder of sources that it is in, absolute
 */
export function candidatePaths(
  { target, certainty }: Pick<SpecificationPointer, "target" | "certainty">,
  page: string,
  root: string,
): readonly string[] {
  const [written = ""] = target.split(/[?#]/);
  const isRooted = written.startsWith("/") || written.startsWith("@site/");
  const path = written.replace(/^(?:@site)?\/+/, "");
  if (path === "") return [];
  const own = dirname(page);
  const isAnywhere = certainty === "possible" || isRooted;
  const folders = isAnywhere ? foldersUp(own, root) : [own];
  const ordered = isRooted ? folders.toReversed() : folders;
  const forms = [...new Set([path, decodePath(path)])];
  const starts = isAnywhere ? [...ordered, ...ordered.map((folder) => join(folder, "reference"))] : ordered;
  return [...new Set(starts.flatMap((start) => forms.map((form) => join(start, form))))];
}

/** From a folder up to one of those above it. */
function foldersUp(folder: string, root: string): string[] {
  const folders = [folder];
  for (let current = folder; current !== root && isInside(current, root);) {
    current = dirname(current);
    folders.push(current);
  }
  return folders;
}

/** Links in Markdown are written as URLs: `my%20api.yaml`. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The URLs that a target of a page at a URL can mean. One that is only possible is looked for from the root of the site
 * down to the page: a site serves specifications where its sources have them.
 */
export function candidateAddresses(
  { target, certainty }: Pick<SpecificationPointer, "target" | "certainty">,
  page: string,
): readonly string[] {
  if (!URL.canParse(target, page)) return [];
  const own = new URL(target, page);
  own.hash = "";
  const path = target.replace(/^\/+/, "");
  const isAbsolute = URL.canParse(target) || target.startsWith("//");
  if (certainty === "stated" || isAbsolute) return [own.href];
  const parts = new URL(page).pathname.split("/").slice(1, -1);
  const folders = ["", ...parts].map((_, index) => ["", ...parts.slice(0, index), ""].join("/"));
  const found = folders.map((folder) => new URL(folder + path, page).href.replace(/#.*$/s, ""));
  return [...new Set([...found, own.href])].slice(0, maximumAddresses);
}
