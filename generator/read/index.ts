import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { decodeText } from "./decodeText.js";
import { parseSource } from "./parseSource.js";
import { isUrl, readBytes } from "./readBytes.js";
import type { SourceDocument } from "./sourceDocument.js";

export { parseSource } from "./parseSource.js";
export { isUrl } from "./readBytes.js";
export { readReferences, type ReferencePolicy } from "./references/readReferences.js";
export { traceReferences } from "./references/traceReferences.js";
export type { SourceDocument, SourcePlace } from "./sourceDocument.js";
export { traceToPages } from "./traceToPages.js";

/**
 * Reads a document from a path or from an http(s) URL that the user gave; what the document itself names is left to
 * {@link readReferences}. JSON and YAML are told apart by content.
 *
 * @returns undefined when the document cannot be used; errors were reported then
 */
export async function readSource(location: string, diagnostics: Diagnostics): Promise<SourceDocument | undefined> {
  const result = await readBytes(location);
  if (result.kind === "failed") {
    diagnostics.report({ code: result.code, message: result.message, place: { file: withoutCredentials(location) } });
    return undefined;
  }
  const decoded = decodeText(result.bytes);
  if (decoded.kind === "text") {
    const source = parseSource(location, decoded.text, diagnostics);
    return source && result.retrievedFrom !== undefined ? { ...source, retrievedFrom: result.retrievedFrom } : source;
  }
  const { line, column, text, encoding } = decoded;
  const message = `This byte sequence is not valid ${encoding.toUpperCase()}.`;
  diagnostics.report({ code: "read/encoding", message, place: { file: location, line, column, text } });
  return undefined;
}

/** The location as it may be shown: without the user name and the password of a URL. */
export function withoutCredentials(location: string): string {
  if (!isUrl(location) || !URL.canParse(location)) return location;
  const url = new URL(location);
  if (url.username === "" && url.password === "") return location;
  url.username = "";
  url.password = "";
  return url.href;
}
