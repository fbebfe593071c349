import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about schemas: keywords that types cannot express. */
export const schemaCodes = {
  "schema/not-represented": {
    severity: "info",
    loss: true,
    title: "A keyword of a schema is not represented",
    cause: "TypeScript has no type for what the keyword says, so the type allows more values than the schema does.",
    fix: "There is nothing to do: the server still checks what it gets.",
  },
  "schema/unknown-keyword": {
    severity: "info",
    loss: true,
    title: "A schema has an unknown keyword",
    cause:
      "No version of OpenAPI or JSON Schema that Clientwright reads has this keyword; it does not change the type.",
    fix: "There is nothing to do; a name that starts with `x-` says that it is an extension.",
  },
  "schema/inexact-number": {
    severity: "warning",
    title: "A number is too large to be exact",
    cause: "JavaScript cannot distinguish integers beyond 2^53 from the next ones, so the type is any number.",
    fix: "Describe such values as text, for example `type: string` with `format: int64`.",
  },
  "schema/required-without-property": {
    severity: "info",
    title: "A schema requires a property that it does not describe",
    cause: "`required` has a name that `properties` does not have: it is misspelt, or the property can be anything.",
    fix: "Describe the property, or correct the name.",
  },
} as const satisfies Record<string, CatalogueEntry>;
