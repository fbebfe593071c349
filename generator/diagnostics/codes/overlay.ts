import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about corrections in OpenAPI Overlay documents. */
export const overlayCodes = {} as const satisfies Record<string, CatalogueEntry>;
