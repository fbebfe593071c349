import { inputError } from "./apiError.js";

/** How a text is made fit for its place. */
export type Encode = (text: string) => string;

/** Percent-encodes everything but the unreserved characters (RFC 3986 §2.3). */
export function encodeStrict(text: string): string {
  try {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch (cause) {
    throw inputError("a text with half of a surrogate pair cannot be sent", cause);
  }
}

/**
 * Reserved expansion (RFC 6570 §3.2.3) for a query: percent-encoded triples and reserved characters stay, save those
 * that would end the value (`#`, `&`), mean something else (`+`) or are not legal (`[`, `]`) in a query.
 */
export function encodeQueryReserved(text: string): string {
  return keep(text, /(%[0-9A-Fa-f]{2}|[:/?@!$'()*,;=])/);
}

/** Reserved expansion for a path, where `/`, `?` and `#` would end the value. */
export function encodePathReserved(text: string): string {
  return keep(text, /(%[0-9A-Fa-f]{2}|[:@!$&'()*+,;=])/);
}

/** For a path parameter that goes on over slashes: they stay, anything else is percent-encoded. */
export function encodeSegments(text: string): string {
  return text.split("/").map(encodeStrict).join("/");
}

/** Reserved expansion for a cookie, where `;` and `,` would end the value (RFC 6265 §4.1.1). */
export function encodeCookieReserved(text: string): string {
  return keep(text, /(%[0-9A-Fa-f]{2}|[:/?#[\]@!$&'()*+=])/);
}

function keep(text: string, kept: RegExp): string {
  return text
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : encodeStrict(part)))
    .join("");
}
