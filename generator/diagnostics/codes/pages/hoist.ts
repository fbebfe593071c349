import type { CatalogueEntry } from "../../catalogueEntry.js";

/** Codes about giving schemas their names back. */
export const hoistCodes = {} as const satisfies Record<string, CatalogueEntry>;
