import type { CatalogueEntry } from "../../catalogueEntry.js";

/** Codes about reading pages from files and the network. */
export const sourcesCodes = {} as const satisfies Record<string, CatalogueEntry>;
