import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about references: local, to other files, missing, cyclic. */
export const referenceCodes = {} as const satisfies Record<string, CatalogueEntry>;
