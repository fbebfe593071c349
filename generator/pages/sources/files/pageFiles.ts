import { posix } from "node:path";

/** Files of a folder that can be pages. A file that is named itself is always read. */
const extensions: ReadonlySet<string> = new Set([
  ".md",
  ".mdx",
  ".markdown",
  ".txt",
  ".html",
  ".htm",
  ".json",
  ".yaml",
  ".yml",
]);

/** Scripts that list pages or start a viewer; any other is a program. */
const scripts = /(?:sidebar|swagger-(?:ui-)?init)[^/]*\.[cm]?[jt]s$/i;

/** What tools keep for themselves in folders of documentation. */
const ofTools: ReadonlySet<string> = new Set([
  "package.json",
  "package-lock.json",
  "pnpm-lock.yaml",
  "tsconfig.json",
  "babel.config.json",
]);

/** Whether a file of a folder is read. The path has `/` between its parts. */
export function isPageFile(path: string): boolean {
  const name = posix.basename(path);
  if (ofTools.has(name)) return false;
  return extensions.has(posix.extname(name).toLowerCase()) || scripts.test(name);
}

/** `.css (2), .png (14)`. */
export function describeKinds(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const kind = ofTools.has(posix.basename(path)) ? posix.basename(path) : posix.extname(path) || "no extension";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([kind, count]) => `${kind} (${count})`).join(", ");
}
