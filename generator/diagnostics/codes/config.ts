import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about the configuration. */
export const configCodes = {} as const satisfies Record<string, CatalogueEntry>;
