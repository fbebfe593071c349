import { isAbsolute, relative, resolve } from "node:path";

/**
 * A path that starts from a folder, as one from the folder of the process: short in messages, and as `readSource` and
 * `writePackage` take it. An absolute path stays as the author wrote it.
 */
export function pathFromHere(folder: string, path: string): string {
  return isAbsolute(path) ? path : relative("", resolve(folder, path)) || ".";
}
