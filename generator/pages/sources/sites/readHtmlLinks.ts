import { hasUsualName } from "../../hasUsualName.js";
import { parseMarkup } from "../../parseMarkup.js";
import type { Page } from "../../page.js";

/** As many links of a page are looked at. */
const maximumLinks = 20;

/**
 * Addresses at which a web page says that its API is described, as absolute URLs: `service-desc` (RFC 8631),
 * `alternate` of a type of OpenAPI, and links to files with the usual names.
 */
export function readHtmlLinks({ location, text }: Page): readonly string[] {
  const found = new Set<string>();
  parseMarkup(text, () => ({
    onopentag: (name, attributes) => {
      const { href, rel = "", type = "" } = attributes;
      if (href === undefined || found.size >= maximumLinks || !URL.canParse(href, location)) return;
      const url = new URL(href, location);
      url.hash = "";
      const isStated = name === "link" && (/\bservice-desc\b/i.test(rel) || /openapi/i.test(type));
      const isNamed = name === "a" && hasUsualName(url.pathname);
      if (isStated || isNamed) found.add(url.href);
    },
  }));
  return [...found];
}
