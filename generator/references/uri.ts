/** Resolves a URI reference against a base (RFC 3986 §5), without its fragment; undefined where that gives no URI. */
export function resolveUri(reference: string, base: string): string | undefined {
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  url.hash = "";
  return url.href;
}

/** A reference in its two parts; the fragment is undefined where there is no `#`. */
export function splitReference(reference: string): { readonly uri: string; readonly fragment: string | undefined } {
  const at = reference.indexOf("#");
  return at === -1
    ? { uri: reference, fragment: undefined }
    : { uri: reference.slice(0, at), fragment: reference.slice(at + 1) };
}

/** A reference as messages show it. */
export function shownReference(reference: string): string {
  return reference.length > 120 ? `${reference.slice(0, 117)}...` : reference;
}
