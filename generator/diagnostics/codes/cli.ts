import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about the command line. */
export const cliCodes = {} as const satisfies Record<string, CatalogueEntry>;
