import type { Diagnostics, Finding } from "../diagnostics/diagnostic.js";
import { admitOrigins } from "./admitUrl.js";
import { decodeText } from "./decodeText.js";
import { fetchBytes, withoutQuery } from "./fetchBytes.js";
import { looksLikeDescription, parseResponse, withoutText } from "./parseResponse.js";
import { parseSource } from "./parseSource.js";
import { isUrl, readFileBytes } from "./readFileBytes.js";
import type { SourceDocument } from "./sourceDocument.js";

export { withoutQuery } from "./fetchBytes.js";
export { parseSource } from "./parseSource.js";
export { isUrl } from "./readFileBytes.js";
export type { SourceDocument } from "./sourceDocument.js";
export { traceToPages } from "./traceToPages.js";

/** What a document may be read from, beyond the location itself. */
export interface ReadingRules {
  /** Hosts that a URL may redirect to: `schemas.example.com` (with https) or an origin, `http://localhost:8080`. */
  readonly hosts?: readonly string[] | undefined;
}

/**
 * Reads a document from a path or from an http(s) URL that the user gave; what the document itself names is not read
 * here. The content says whether it is JSON or YAML. A URL may redirect on its own host, from http to
 * https there, and to hosts that are allowed.
 *
 * @returns undefined when the document cannot be used; errors were reported then
 */
export async function readSource(
  location: string,
  { hosts = [] }: ReadingRules,
  diagnostics: Diagnostics,
): Promise<SourceDocument | undefined> {
  const result = isUrl(location)
    ? await fetchBytes(location, { admits: admitOrigins([location], hosts) })
    : await readFileBytes(location);
  const file = withoutCredentials(location);
  if (result.kind === "failed") {
    diagnostics.report({ code: result.code, message: result.message, place: { file } });
    return undefined;
  }
  const { retrievedFrom } = result;
  if (retrievedFrom !== undefined) {
    const message = `It was read from ${withoutQuery(retrievedFrom)}.`;
    diagnostics.report({ code: "read/redirected", message, place: { file } });
  }
  const source = readText(location, result.bytes, diagnostics);
  return source && retrievedFrom !== undefined ? { ...source, retrievedFrom } : source;
}

function readText(location: string, bytes: Uint8Array, diagnostics: Diagnostics): SourceDocument | undefined {
  const decoded = decodeText(bytes);
  if (decoded.kind === "text") {
    const parse = isUrl(location) ? parseResponse : parseSource;
    return parse(location, decoded.text, diagnostics);
  }
  const { line, column, text, encoding } = decoded;
  const message = `This byte sequence is not valid ${encoding.toUpperCase()}.`;
  const finding: Finding = { code: "read/encoding", message, place: { file: location, line, column, text } };
  diagnostics.report(isUrl(location) && !looksLikeDescription(text) ? withoutText(finding) : finding);
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

const fileName = /^[\w.-]+\.(?:json|ya?ml)$/i;

/**
 * What a document is called where its folder, its host and its URL are nobody else's business: `api.yaml`. Undefined for
 * a URL whose last part is no name of a file: it may be a key.
 */
export function documentName(location: string): string | undefined {
  if (!isUrl(location)) return location.split(/[\\/]/).at(-1);
  const last = URL.canParse(location) ? new URL(location).pathname.split("/").at(-1) : undefined;
  return last !== undefined && fileName.test(last) ? last : undefined;
}
