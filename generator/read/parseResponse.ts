import { catalogue } from "../diagnostics/catalogue.js";
import type { Diagnostics, Finding } from "../diagnostics/diagnostic.js";
import { isJsonObject, ownValue } from "../document/record.js";
import { parseSource } from "./parseSource.js";
import type { SourceDocument } from "./sourceDocument.js";

/**
 * Parses what a server sent. A text that is no description of an API is never quoted, neither in messages nor in
 * listings: it may be the response of a server that only this machine can reach, and logs are read by others.
 *
 * @returns undefined when the text cannot be used; errors were reported then
 */
export function parseResponse(location: string, text: string, diagnostics: Diagnostics): SourceDocument | undefined {
  const findings: Finding[] = [];
  const source = parseSource(location, text, { report: (finding) => void findings.push(finding) });
  const isShown = source === undefined ? looksLikeDescription(text) : isDescription(source.root);
  for (const finding of findings) diagnostics.report(isShown ? finding : withoutText(finding));
  if (source === undefined || isShown) return source;
  return { ...source, placeOf: (pointer) => ({ ...source.placeOf(pointer), text: "" }) };
}

/** The fields that say what a document is, each with a version. */
const versionFields = ["openapi", "swagger", "overlay"];

function isDescription(root: unknown): boolean {
  if (!isJsonObject(root)) return false;
  return versionFields.some((field) => {
    const version = ownValue(root, field);
    return typeof version === "number" || (typeof version === "string" && /^\d/.test(version));
  });
}

/** Whether a text that does not parse has such a field: at the start of a line, or of an object in JSON. */
export function looksLikeDescription(text: string): boolean {
  return /(?:^|[{,])[ \t]*["']?(?:openapi|swagger|overlay)["']?[ \t]*:[ \t]*["']?\d/m.test(text);
}

/** The finding with the words of the catalogue and its line and column only. */
export function withoutText({ code, place }: Finding): Finding {
  const { file = "", line, column } = place ?? {};
  const position = line === undefined ? {} : { line, ...(column !== undefined && { column }) };
  const message = `${catalogue[code].title}. Nothing of it is shown, since it does not look like a description of an API.`;
  return { code, message, place: { file, ...position } };
}
