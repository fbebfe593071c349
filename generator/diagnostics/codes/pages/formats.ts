import type { CatalogueEntry } from "../../catalogueEntry.js";

/** Codes about what is recognised on a page. */
export const formatCodes = {
  "pages/unreadable": {
    severity: "warning",
    title: "The description on a page cannot be read",
    cause: "What looks like a part of an OpenAPI document on the page is neither JSON nor YAML.",
    fix: "Look at the place: a scraper may have changed the text. The page is left out until it can be read.",
  },
  "pages/mismatch": {
    severity: "warning",
    title: "A page names two operations",
    cause: "The description on a page is of another method, path or id than its front matter or its heading.",
    fix: "Look which one is right. The description counts; correct it in an overlay if it is the wrong one.",
  },
  "pages/missing-part": {
    severity: "warning",
    title: "A part of a page is in a file that was not read",
    cause: "The page takes JSON from a file beside it, and this file is not among the pages.",
    fix: "Give the folder with all its files as the source, the .json files too.",
  },
  "pages/taken-from-body": {
    severity: "info",
    title: "A part comes from what a page shows",
    cause: "The description in a page lacks a part that its rendered body still has.",
    fix: "Nothing has to be done; what a page shows is mostly as exact as its description.",
  },
  "pages/webhook": {
    severity: "info",
    title: "Name and method of a webhook are guessed",
    cause: "The page of a webhook does not say how the specification calls it, nor how it is sent.",
    fix: "Correct both in an overlay where they are wrong.",
  },
} as const satisfies Record<string, CatalogueEntry>;
