import type { OutputFile } from "../document/files.js";
import { type Change, planChanges } from "./planChanges.js";

/** How a file on disk differs from what would be written. */
export type Difference =
  | { readonly kind: "added"; readonly path: string; readonly after: string }
  | { readonly kind: "changed"; readonly path: string; readonly before: string; readonly after: string }
  | { readonly kind: "removed"; readonly path: string; readonly before: string };

/**
 * Says what writing these files would change, sorted by path, the manifest included. Writes nothing. Files that
 * Clientwright did not write are compared like all others.
 *
 * @throws the system's error when the folder cannot be read
 */
export async function comparePackage(directory: string, files: readonly OutputFile[]): Promise<readonly Difference[]> {
  const { changes, manifest } = await planChanges(directory, files, "overwrite");
  const settled = new Set(changes.map(({ path }) => path));
  // What stands in the place of the others, a link or a folder, is not the file that should be there.
  const displaced = files.filter(({ path }) => !settled.has(path)).map((file): Change => ({ kind: "add", ...file }));
  return [...changes, ...displaced, manifest].sort((a, b) => (a.path < b.path ? -1 : 1)).flatMap(differenceOf);
}

function differenceOf(change: Change): readonly Difference[] {
  switch (change.kind) {
    case "add":
      return [{ kind: "added", path: change.path, after: change.text }];
    case "replace":
      return [{ kind: "changed", path: change.path, before: decode(change.before), after: change.text }];
    case "remove":
      return [{ kind: "removed", path: change.path, before: decode(change.before) }];
    case "keep":
      return [];
  }
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
