import { createHash } from "node:crypto";
import { parseJsonText } from "./parseJsonText.js";

/** The file in the output folder that lists what Clientwright wrote there, itself left out. */
export const manifestPath = ".clientwright.json";

/** What Clientwright wrote: the digest of each file's text, by its path. Not trusted: check paths and digests before use. */
export type Manifest = ReadonlyMap<string, string>;

/** The digest of a text. Line ends do not count: version control changes them. */
export function digestOfText(bytes: string | Uint8Array): string {
  const text = typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("latin1");
  const encoding = typeof bytes === "string" ? "utf8" : "latin1";
  return createHash("sha256").update(text.replaceAll("\r\n", "\n"), encoding).digest("hex");
}

/** The bytes of a manifest: the paths, sorted by code units. */
export function printManifest(manifest: Manifest): string {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ note: "Files that Clientwright wrote and may replace or remove.", files }, undefined, 2)}\n`;
}

const digestPattern = /^[\da-f]{64}$/;

/** Reads a manifest. Undefined when the text is not one: without the digest of each file it says nothing of who wrote it. */
export function parseManifest(text: string): Manifest | undefined {
  const { files } = Object(parseJsonText(text)) as { readonly files?: unknown };
  if (typeof files !== "object" || files === null || Array.isArray(files)) return undefined;
  const entries = Object.entries(files as Readonly<Record<string, unknown>>);
  return entries.every((entry): entry is [string, string] => isDigest(entry[1])) ? new Map(entries) : undefined;
}

function isDigest(value: unknown): value is string {
  return typeof value === "string" && digestPattern.test(value);
}
