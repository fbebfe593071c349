import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about planning the client: shapes, features that were left out. */
export const planCodes = {
  "plan/media-type-ignored": {
    severity: "info",
    loss: true,
    title: "A media type is ignored",
    cause: "Several media types are described for one body; the client uses one of them, JSON if it can.",
    fix: "Nothing is to be done.",
  },
  "plan/body-ignored": {
    severity: "info",
    loss: true,
    title: "A request body is ignored",
    cause: "`fetch` sends no body with GET and HEAD.",
    fix: "Use another operation of the API if the body is needed.",
  },
  "plan/unused-selection": {
    severity: "warning",
    title: "A selection selects nothing",
    cause: "`include` or `exclude` has an entry that fits no operation of the document.",
    fix: "Correct or remove the entry.",
  },
} as const satisfies Record<string, CatalogueEntry>;
