import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { visibleLines } from "../diagnostics/visibleText.js";

/** How a file on disk differs from what would be written. */
export type Difference =
  | { readonly kind: "added"; readonly path: string; readonly after: string }
  | { readonly kind: "changed"; readonly path: string; readonly before: string; readonly after: string }
  | { readonly kind: "removed"; readonly path: string; readonly before: string };

/** Past so many differing lines a file is shown as a whole, old and new: finding a smaller difference would take too long. */
const maxEdits = 1000;

/**
 * One difference in the unified format, as `git diff` shows it, three lines of context. Safe to print: what a terminal or
 * a CI system would obey is written as an escape, so that such a line cannot be applied as a patch.
 */
export function unifiedDiff(difference: Difference): string {
  const before: FileVersion =
    difference.kind === "added"
      ? { name: "/dev/null", text: "" }
      : { name: `a/${difference.path}`, text: difference.before };
  const after: FileVersion =
    difference.kind === "removed"
      ? { name: "/dev/null", text: "" }
      : { name: `b/${difference.path}`, text: difference.after };
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(before.name, after.name, before.text, after.text, undefined, undefined, {
    ...options,
    maxEditLength: maxEdits,
  });
  return visibleLines(patch ?? wholeFilePatch(before, after));
}

/** A file before or after the change. */
interface FileVersion {
  readonly name: string;
  readonly text: string;
}

function wholeFilePatch(before: FileVersion, after: FileVersion): string {
  const [removed, added] = [linesOf(before.text), linesOf(after.text)];
  const header = [`--- ${before.name}`, `+++ ${after.name}`, `@@ -1,${removed.length} +1,${added.length} @@`];
  return [...header, ...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`), ""].join("\n");
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, "").split("\n");
}
