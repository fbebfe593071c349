import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about building the model: operations, parameters, schemas. */
export const modelCodes = {
  "model/no-operations": {
    severity: "warning",
    title: "The document has no operations",
    cause: "Nothing stands under `paths`, so that the client has nothing to call.",
    fix: "Check that this is the document that you mean.",
  },
  "model/ignored-header": {
    severity: "info",
    title: "A header parameter is ignored",
    cause:
      "Accept, Content-Type and Authorization follow from media types and security schemes, says the specification.",
    fix: "Describe it by `content` or `security` instead.",
  },
  "model/illegal-style": {
    severity: "warning",
    title: "A parameter has a style that it cannot have",
    cause: "Each place of a parameter knows certain styles only; the default of the place is used.",
    fix: "Use one of the styles that the specification lists for this place.",
  },
  "model/parameter-without-schema": {
    severity: "warning",
    title: "A parameter has no schema",
    cause: "Neither `schema` nor `content` says what values it takes, so that any value is accepted.",
    fix: "Add a schema.",
  },
  "model/unusable-security-scheme": {
    severity: "warning",
    title: "A security scheme cannot be used",
    cause: "Its type is unknown, or it does not say which header, parameter or HTTP scheme it needs.",
    fix: "Complete the scheme.",
  },
  "model/unknown-security-scheme": {
    severity: "warning",
    title: "A security scheme is not defined",
    cause:
      "`security` names a scheme that components.securitySchemes does not have or does not describe well enough; this alternative is left out.",
    fix: "Define the scheme or correct its name.",
  },
  "model/undeclared-server-variable": {
    severity: "warning",
    title: "A variable of a server is not declared",
    cause: "The server's URL has a name in braces that `variables` does not describe, so that it has no default.",
    fix: "Declare the variable with a default.",
  },
} as const satisfies Record<string, CatalogueEntry>;
