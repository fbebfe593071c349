import { posix } from "node:path";
import { isUrl } from "../../read/index.js";
import type { Neighbours, Page } from "./page.js";

/**
 * The location that a target names from where it is written: a URL from a URL, a path from a path. What starts with `/`
 * in a file means the top of a site, which nobody knows; it stays as it is.
 */
export function resolveLocation(target: string, from: string): string {
  const [bare = ""] = target.split("#");
  if (isUrl(bare)) return URL.canParse(bare) ? new URL(bare).href : bare;
  if (isUrl(from)) return URL.canParse(bare, from) ? new URL(bare, from).href : bare;
  return bare.startsWith("/") ? bare : posix.join(posix.dirname(from), bare);
}

/** Finds pages by the ways that lead to them from others. */
export function indexPages(pages: readonly Page[]): Neighbours {
  const byLocation = new Map(pages.map((page) => [page.location, page]));
  return (target, from) => byLocation.get(resolveLocation(target, from.location));
}

/** The host of a URL; undefined for a path and for what is no URL. */
export function hostOf(location: string): string | undefined {
  return isUrl(location) && URL.canParse(location) ? new URL(location).host : undefined;
}

/** The path of a URL or of a file, its parts decoded, without query and without slashes at its ends. */
export function pathOf(location: string): string {
  const path =
    isUrl(location) && URL.canParse(location) ? new URL(location).pathname : (location.split(/[?#]/)[0] ?? "");
  return decodePath(posix.normalize(path)).replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, "");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray "%" is taken as written.
  }
}

interface Located {
  readonly location: string;
}

/** Orders by location with `<`, which is the same in every locale. */
export function compareLocations(a: Located, b: Located): number {
  if (a.location === b.location) return 0;
  return a.location < b.location ? -1 : 1;
}

/** The folder of a location, with the slash at its end; empty where it has none. */
export function folderOf(location: string): string {
  return location.slice(0, location.lastIndexOf("/") + 1);
}
