import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { createDiagnostics } from "../../../diagnostics/createDiagnostics.js";
import { joinPointer, type JsonPointer, rootPointer } from "../../../document/jsonPointer.js";
import { isJsonObject, type JsonObject, ownValue } from "../../../document/record.js";
import { parseSource } from "../../../read/index.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { Page } from "../../page/page.js";
import { readEmbedded } from "../../page/readEmbedded.js";
import type { FrontMatterEntry } from "./mdx/frontMatter.js";
import type { PlaceAt } from "./mdx/pagePlaces.js";

/** What `api:` in the front matter of a page holds. */
export type DecodedOperation =
  | {
      readonly kind: "decoded";
      readonly operation: JsonObject;
      readonly placeOf: (pointer: JsonPointer) => SourcePlace;
    }
  | { readonly kind: "broken"; readonly message: string; readonly place: SourcePlace }
  /** Something that is of another tool. */
  | { readonly kind: "foreign" };

/** More than this is not unpacked: real operations stay below one megabyte. */
const maxUnpacked = 16 * 1024 * 1024;

/** Reads `api:` by what it is, whatever the version of the plugin: JSON, or JSON packed and written in base64. */
export function decodeOperation(page: Page, entry: FrontMatterEntry, placeAt: PlaceAt): DecodedOperation {
  if (entry.kind === "brackets") return readPlain(page, entry, placeAt);
  const place = placeAt(entry.keyStart);
  const packed = page.text
    .slice(entry.value.start, entry.value.end)
    .replace(/^[>|][+-]?/, "")
    .replace(/[\s"']+/g, "");
  if (!/^[A-Za-z0-9+/_-]{24,}={0,2}$/.test(packed)) return { kind: "foreign" };
  const unpacked = unpack(Buffer.from(packed, "base64"));
  if (unpacked.kind === "broken") return { ...unpacked, place };
  const diagnostics = createDiagnostics(page.location);
  const source = parseSource(page.location, unpacked.text, diagnostics);
  if (source && isJsonObject(source.root)) {
    return { kind: "decoded", operation: source.root, placeOf: (pointer) => ({ ...place, pointer }) };
  }
  const reason = diagnostics.list()[0]?.message ?? "It is not an object.";
  return { kind: "broken", message: `What is packed in "api" is not the JSON of an operation: ${reason}`, place };
}

function readPlain(page: Page, entry: FrontMatterEntry, placeAt: PlaceAt): DecodedOperation {
  const place = placeAt(entry.value.start);
  if (!entry.isWhole) return { kind: "broken", message: 'The JSON of "api" ends in its middle.', place };
  const json = readEmbedded(page, entry.value);
  if (json.kind === "parsed" && isJsonObject(json.root)) {
    return { kind: "decoded", operation: json.root, placeOf: json.placeOf };
  }
  // A formatter of source text makes YAML of it: single quotes, commas after the last item.
  const yaml = readEmbedded(page, { start: entry.keyStart, end: entry.value.end });
  const operation = yaml.kind === "parsed" && isJsonObject(yaml.root) ? ownValue(yaml.root, "api") : undefined;
  if (yaml.kind === "parsed" && isJsonObject(operation)) {
    const top = joinPointer(rootPointer, "api");
    const placeOf = (pointer: JsonPointer): SourcePlace => yaml.placeOf(`${top}${pointer}` as JsonPointer);
    return { kind: "decoded", operation, placeOf };
  }
  if (json.kind === "broken") {
    return { kind: "broken", message: `"api" is not the JSON of an operation: ${json.message}`, place: json.place };
  }
  return { kind: "foreign" };
}

type Unpacked =
  { readonly kind: "unpacked"; readonly text: string } | { readonly kind: "broken"; readonly message: string };

function unpack(bytes: Buffer): Unpacked {
  try {
    const json = bytes[0] === 0x7b ? bytes : unpackBytes(bytes);
    return { kind: "unpacked", text: new TextDecoder("utf-8", { fatal: true }).decode(json) };
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    const reason = reasons.get(String(code)) ?? "it is damaged";
    return { kind: "broken", message: `What is packed in "api" cannot be unpacked: ${reason}.` };
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ERR_BUFFER_TOO_LARGE", `it is more than ${maxUnpacked / 1024 / 1024} MiB`],
  ["Z_BUF_ERROR", "its end is missing"],
  ["ERR_ENCODING_INVALID_ENCODED_DATA", "it is not text"],
]);

/** Recognises the format by its first bytes (RFC 1950 §2.2, RFC 1952 §2.3); raw deflate has no mark. */
function unpackBytes(bytes: Buffer): Buffer {
  const options = { maxOutputLength: maxUnpacked };
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return gunzipSync(bytes, options);
  const isZlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  return isZlib ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
}
