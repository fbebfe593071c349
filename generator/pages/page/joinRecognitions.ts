import type { Recognition } from "./recognition.js";

/** Some of what was found on a page. */
export type PartialRecognition = Partial<Recognition>;

/** Everything that was found on a page, in the order of the parts. */
export function joinRecognitions(parts: readonly PartialRecognition[]): Recognition {
  return {
    fragments: parts.flatMap(({ fragments = [] }) => fragments),
    pointers: parts.flatMap(({ pointers = [] }) => pointers),
    outlines: parts.flatMap(({ outlines = [] }) => outlines),
    findings: parts.flatMap(({ findings = [] }) => findings),
    uses: parts.flatMap(({ uses = [] }) => uses),
  };
}

/** Everything that was found on a page, or undefined where that is nothing. */
export function joinFound(parts: readonly PartialRecognition[]): Recognition | undefined {
  const joined = joinRecognitions(parts);
  return Object.values(joined).every((list: readonly unknown[]) => list.length === 0) ? undefined : joined;
}
