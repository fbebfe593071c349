import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about writing the output. */
export const writeCodes = {} as const satisfies Record<string, CatalogueEntry>;
