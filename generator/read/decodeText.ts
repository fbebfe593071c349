import { indexLines } from "../diagnostics/lineIndex.js";

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "invalid";
      /** The text with U+FFFD where bytes were unreadable. */
      readonly text: string;
      readonly line: number;
      readonly column: number;
      readonly encoding: Encoding;
    };

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const replacement = "\ufffd";

/**
 * Decodes a document. A byte order mark decides and is dropped; without one, a NUL beside the first character means
 * UTF-16 (YAML 1.2 §5.2), and everything else is UTF-8 (RFC 8259 §8.1).
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = sniffEncoding(bytes);
  try {
    return { kind: "text", text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return { kind: "invalid", text, encoding, ...indexLines(text).positionAt(firstReplaced(text, bytes, encoding)) };
  }
}

function sniffEncoding([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && second !== 0 && second !== undefined) return "utf-16be";
  if (first !== 0 && first !== undefined && second === 0) return "utf-16le";
  return "utf-8";
}

/** The offset of the first replacement character that is not in the bytes themselves. */
function firstReplaced(text: string, bytes: Uint8Array, encoding: Encoding): number {
  const width = byteLength(replacement, encoding);
  let start = markLength(bytes, encoding); // in bytes, of text.slice(passed)
  let passed = 0;
  for (let at = text.indexOf(replacement); at !== -1; at = text.indexOf(replacement, at + 1)) {
    // Everything up to here came out as it was, so its length in bytes is known.
    start += byteLength(text.slice(passed, at), encoding);
    passed = at;
    if (!isReplacement(bytes.subarray(start, start + width), encoding)) return at;
  }
  return text.length;
}

function isReplacement(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes) === replacement;
  } catch {
    return false;
  }
}

function markLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-8") return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0;
}

function byteLength(text: string, encoding: Encoding): number {
  return encoding === "utf-8" ? Buffer.byteLength(text) : text.length * 2;
}
