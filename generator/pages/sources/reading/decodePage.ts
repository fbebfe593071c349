import { gunzipSync } from "node:zlib";
import type { Diagnostics } from "../../../diagnostics/diagnostic.js";
import { decodeText } from "../../../read/decodeText.js";
import type { Page } from "../../page/page.js";
import type { Retrieval } from "./retrieval.js";

/** Bytes of a page, and what is known of them. */
export interface PageBytes {
  readonly location: string;
  readonly bytes: Uint8Array;
  readonly modified?: number | undefined;
}

/**
 * Makes a page of bytes. Text that is not quite Unicode is taken with U+FFFD where it is not, and reported: an operation
 * is worth more than an accent. Sitemaps come compressed, too (`sitemap.xml.gz`).
 *
 * @param most how many bytes may come out of compressed ones
 */
export function decodePage(
  { location, bytes, modified }: PageBytes,
  most: number,
  diagnostics: Diagnostics,
): Retrieval {
  const plain = decompress(bytes, most);
  if (plain === undefined) {
    return { kind: "failed", code: "read/too-large", reason: "What is compressed in it is broken or too large." };
  }
  const decoded = decodeText(plain);
  if (decoded.text.includes("\0")) return { kind: "missing", reason: "It is no text." };
  if (decoded.kind === "invalid") {
    const { line, column, text, encoding } = decoded;
    const message = `This byte sequence is not valid ${encoding.toUpperCase()}; it reads as "\ufffd" now.`;
    diagnostics.report({ code: "pages/damaged-text", message, place: { file: location, line, column, text } });
  }
  const page: Page = { location, text: decoded.text, ...(modified !== undefined && { modified }) };
  return { kind: "page", page };
}

function decompress(bytes: Uint8Array, maxOutputLength: number): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength });
  } catch {
    return undefined;
  }
}
