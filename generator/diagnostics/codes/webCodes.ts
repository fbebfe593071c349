import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about web pages that show an API in a viewer, and about specifications as they are. */
export const webCodes = {
  "pages/viewer-example": {
    severity: "info",
    title: "A viewer shows its own example",
    cause: "The address is the one that the viewer comes with: it describes the Petstore of Swagger, not this API.",
    fix: "Look for the address that the page gives its viewer elsewhere, and name it as a source.",
  },
  "pages/computed-address": {
    severity: "warning",
    title: "A page computes where its description is",
    cause: "Scripts of pages are read, never run, so an address or document that a script puts together is not known.",
    fix: "Open the page in a browser, see which description it loads, and name that as a source.",
  },
  "pages/separate-files": {
    severity: "warning",
    title: "A specification is spread over several files",
    cause: "It refers to other files by addresses that lead nowhere from where its copy is kept.",
    fix: "Bundle the specification into one file and name that as a source, or keep all its files and generate from them.",
  },
} as const satisfies Record<string, CatalogueEntry>;
