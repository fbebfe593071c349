import type { Finding } from "../../diagnostics/diagnostic.js";
import type { FolderEntry } from "./outputFolder.js";

/** What has to happen to one file of the output folder. */
export type Change =
  /** `root` is the path, or the outermost folder above it that does not exist yet; `""` is the output folder itself. */
  | { readonly kind: "add"; readonly path: string; readonly root: string; readonly text: string }
  | { readonly kind: "replace"; readonly path: string; readonly text: string; readonly before: Uint8Array }
  | { readonly kind: "keep"; readonly path: string }
  | { readonly kind: "remove"; readonly path: string; readonly before: Uint8Array };

/** A text and where it belongs. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** What has to happen to a file, by what is in its place. */
export function compareEntry({ path, text }: NamedText, entry: FolderEntry): Change {
  if (entry.kind !== "file") return { kind: "add", path, root: entry.kind === "absent" ? entry.root : path, text };
  return Buffer.from(text).equals(entry.bytes)
    ? { kind: "keep", path }
    : { kind: "replace", path, text, before: entry.bytes };
}

/** A problem with the file at a path. */
export function problemAt(file: string, code: Finding["code"], message: string): Finding {
  return { code, message, place: { file } };
}
