import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about the command line. */
export const cliCodes = {
  "cli/unknown-api": {
    severity: "error",
    title: "--only names an API that is not configured",
    cause: "The names after --only have to be names of the configuration.",
    fix: "Choose among the names in the configuration.",
  },
} as const satisfies Record<string, CatalogueEntry>;
