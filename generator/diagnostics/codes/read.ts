import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about reading a source: files, URLs, encodings, JSON and YAML. */
export const readCodes = {
  "read/not-found": {
    severity: "error",
    title: "The source cannot be read",
    cause: "There is no file at this path, it is not readable, or the server did not answer with a document.",
    fix: "Check the path or URL in the configuration or on the command line.",
  },
} as const satisfies Record<string, CatalogueEntry>;
