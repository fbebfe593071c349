import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about references: local, to other files, missing, cyclic. */
export const referenceCodes = {
  "reference/external": {
    severity: "error",
    title: "A reference leads out of the document",
    cause: "References to other files and URLs are not supported yet.",
    fix: "Bundle the document into one file first.",
  },
  "reference/not-found": {
    severity: "warning",
    title: "A reference leads nowhere",
    cause: "Nothing that fits stands at the place that the reference names.",
    fix: "Correct the reference or add what it names; a schema is of unknown type until then, anything else left out.",
  },
  "reference/cycle": {
    severity: "warning",
    title: "Schemas refer to each other in a circle",
    cause:
      "Following the references never arrives at a schema with content; the reference that closes the circle is dropped.",
    fix: "Describe at least one of the schemas.",
  },
  "reference/parent-in-union": {
    severity: "info",
    title: "A schema inherits from a union of which it is a part",
    cause:
      "The parent lists its children in oneOf or anyOf, and the child has the parent in allOf: taken literally, a circle.",
    fix: "Nothing is to be done: the child takes over the parent's own properties only.",
  },
} as const satisfies Record<string, CatalogueEntry>;
