import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about names: collisions, renamed things, unusable settings. */
export const namesCodes = {} as const satisfies Record<string, CatalogueEntry>;
