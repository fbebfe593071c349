import { catalogue } from "../diagnostics/catalogue.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { indexLines, type LineIndex } from "../diagnostics/lineIndex.js";
import { parseJson } from "./parseJson.js";
import type { ParsedText, ReportProblem } from "./parsedText.js";
import { parseYaml } from "./parseYaml.js";
import type { SourceDocument } from "./sourceDocument.js";

/** Of one text no more problems are reported: the rest would be consequences, or an attempt to flood the output. */
const maxProblems = 20;

/**
 * Parses a text as JSON or YAML, whichever its content is.
 *
 * @returns undefined when the text cannot be used; errors were reported then
 */
export function parseSource(location: string, text: string, diagnostics: Diagnostics): SourceDocument | undefined {
  const lines = indexLines(text);
  let errors = 0;
  const report: ReportProblem = ({ code, message, offset }) => {
    if (catalogue[code].severity === "error") errors += 1;
    if (errors > maxProblems) return;
    const position = offset === undefined ? {} : lines.positionAt(offset);
    diagnostics.report({ code, message, place: { file: location, text, ...position } });
  };
  const parsed = parseText(lines, report);
  if (!parsed || errors > 0) return undefined;
  return {
    location,
    root: parsed.root,
    placeOf: (pointer) => ({ file: location, text, pointer, ...lines.positionAt(parsed.offsetOf(pointer)) }),
  };
}

function parseText(lines: LineIndex, report: ReportProblem): ParsedText | undefined {
  const { text } = lines;
  if (/^\s*<(?:!|\?|[a-z])/i.test(text)) {
    report({ code: "read/web-page", message: "This text is HTML or XML." });
    return undefined;
  }
  return looksLikeJson(text) ? parseJson(lines, report) : parseYaml(lines, report);
}

/**
 * Whether a text begins as JSON does. A YAML flow mapping begins with a brace too, but its first key is rarely in
 * double quotes.
 */
function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}/]|\{\s*$|\[)/.test(text);
}
