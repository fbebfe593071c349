import type { CatalogueEntry } from "../../catalogueEntry.js";

/** Codes about what is recognised on a page. */
export const formatCodes = {
  "pages/unreadable": {
    severity: "warning",
    title: "The description on a page cannot be read",
    cause: "What looks like a part of an OpenAPI document on the page is neither JSON nor YAML.",
    fix: "Look at the place: a scraper may have changed the text. The page is left out until it can be read.",
  },
} as const satisfies Record<string, CatalogueEntry>;
