/** A media type without its parameters, in lower case: `application/json` (RFC 9110 §8.3.1). */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** `application/json` and everything with the suffix `+json` (RFC 6839 §3.1). */
export function isJson(essence: string): boolean {
  return /^[^/]+\/(?:json|[^/]+\+json)$/.test(essence);
}

/** `text/*` and XML: read and written as text. A picture is none, even if it is XML. */
export function isText(essence: string): boolean {
  return /^text\/|^(?!image\/)[^/]+\/(?:xml|[^/]+\+xml)$/.test(essence);
}

/** A range such as `*\/*` or `image/*` names no type that could be sent. */
export function isRange(essence: string): boolean {
  return essence.includes("*");
}

/** The value of the parameter `charset`, where there is one. */
export function charsetOf(mediaType: string): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(mediaType)?.[1];
}
