import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostic.js";

/**
 * Reports files that were found by their names and are symbolic links out of the folder: whoever can commit a link would
 * choose what is read, and quoted in errors. What a configuration lists is read wherever it is.
 *
 * @returns whether there was one
 */
export function reportLinks(paths: readonly string[], home: string, diagnostics: Diagnostics): boolean {
  const leading = paths.filter((path) => leavesFolder(path, home));
  for (const path of leading) {
    diagnostics.report({
      code: "config/linked-file",
      place: { file: path },
      message: "This is a symbolic link to a file outside of the folder of the project",
    });
  }
  return leading.length > 0;
}

function leavesFolder(path: string, home: string): boolean {
  const way = relative(realpathSync(home), realpathSync(path));
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}
