export const urlEncoded = "application/x-www-form-urlencoded";
export const multipart = "multipart/form-data";

/**
 * A media type without its parameters, in lower case: `application/json` (RFC 9110 §8.3.1). What else is said of media
 * types here, is said of such an essence. `templates/runtime/mediaType.ts` says the same; a test compares them.
 */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** `application/json` and everything with the suffix `+json` (RFC 6839 §3.1). */
export function isJson(essence: string): boolean {
  return /^[^/]+\/(?:json|[^/]+\+json)$/.test(essence);
}

/** `application/xml` and everything with the suffix `+xml`, pictures too (RFC 7303 §4.2). */
export function isXml(essence: string): boolean {
  return /^[^/]+\/(?:xml|[^/]+\+xml)$/.test(essence);
}

/** `text/*` and XML: read and written as text. A picture is none, even if it is XML. */
export function isText(essence: string): boolean {
  return essence.startsWith("text/") || (isXml(essence) && !essence.startsWith("image/"));
}

/** Forms, whose fields an encoding can describe. */
export function isForm(essence: string): boolean {
  return essence === urlEncoded || essence === multipart;
}

/** A range such as `*\/*` or `image/*` names no type that could be sent. */
export function isRange(essence: string): boolean {
  return essence.includes("*");
}

/**
 * What documents list a media type for, where they say no more. Data is what a schema can describe: JSON, XML with its
 * pictures, and ranges, which may be either.
 */
export function contentKindOf(essence: string): "data" | "text" | "bytes" {
  if (isJson(essence) || isXml(essence) || isRange(essence)) return "data";
  return isText(essence) ? "text" : "bytes";
}

/** A range that may stand for JSON as well as for bytes. */
export function isOpenRange(essence: string): boolean {
  return essence === "*/*" || essence === "application/*";
}

/**
 * Content that a string holds as it is (`contentMediaType`): text, and what is written in JSON or XML, pictures and
 * relatives such as `application/json-seq` too.
 */
export function isTextContent(essence: string): boolean {
  return /^(?:text\/|[^/]+\/(?:json|xml|[^/]+\+(?:json|xml))\b)/.test(essence);
}

/** The names under which sequential media types are known; the first of the registry's, then the others in use. */
const sequential: readonly (readonly [form: RegExp, kind: SequenceKind])[] = [
  [/^text\/event-stream$/, "events"],
  [/^[^/]+\/(?:[^/]*[.+-])?(?:jsonl|ndjson|jsonlines|json-?stream|stream\+json)$/, "jsonLines"],
  [/^[^/]+\/(?:[^/]*\+)?json-seq$/, "jsonSequence"],
];

type SequenceKind = "events" | "jsonLines" | "jsonSequence";

/** How the items of a sequential media type are written (OpenAPI 3.2 §4.14.3); undefined for all other media types. */
export function sequenceKindOf(essence: string): SequenceKind | undefined {
  return sequential.find(([form]) => form.test(essence))?.[1];
}
