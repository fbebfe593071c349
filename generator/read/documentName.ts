import { isUrl } from "./readFileBytes.js";

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
