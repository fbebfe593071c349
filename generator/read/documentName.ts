import { isUrl } from "./readFileBytes.js";

/** What a document is called where its folder, its host and what else is in its URL are nobody's business: `api.yaml`. */
export function documentName(location: string): string {
  const path = isUrl(location) && URL.canParse(location) ? new URL(location).pathname : location;
  return path.split(/[\\/]/).findLast((part) => part !== "") ?? "a URL";
}
