import type { CatalogueEntry } from "../../catalogueEntry.js";

/** Codes about putting the parts of an API together. */
export const mergeCodes = {} as const satisfies Record<string, CatalogueEntry>;
