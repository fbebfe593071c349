import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about building the model: operations, parameters, schemas. */
export const modelCodes = {} as const satisfies Record<string, CatalogueEntry>;
