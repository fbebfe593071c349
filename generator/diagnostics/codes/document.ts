import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about the OpenAPI document as a whole: version, shape, rewrites. */
export const documentCodes = {} as const satisfies Record<string, CatalogueEntry>;
