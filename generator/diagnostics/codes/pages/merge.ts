import type { CatalogueEntry } from "../../catalogueEntry.js";

/** Codes about putting the parts of an API together. */
export const mergeCodes = {
  "pages/nothing-found": {
    severity: "error",
    title: "No page describes an API",
    cause: "None of the pages that were read holds a part of an OpenAPI document in a form that is known.",
    fix: "Check that the sources name the reference pages, not only the prose, or name the specification itself.",
  },
} as const satisfies Record<string, CatalogueEntry>;
