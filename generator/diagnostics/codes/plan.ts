import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about planning the client: shapes, features that were left out. */
export const planCodes = {} as const satisfies Record<string, CatalogueEntry>;
