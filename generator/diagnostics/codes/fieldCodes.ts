import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about fields of OpenAPI objects: unknown ones, those that the output lacks, and odd values. */
export const fieldCodes = {
  "document/not-represented": {
    severity: "info",
    loss: true,
    title: "A field is not represented",
    cause: "The client has no feature for this field; calls are right without it.",
    fix: "There is nothing to do.",
  },
  "document/not-honoured": {
    severity: "warning",
    title: "A field changes requests and is not honoured",
    cause: "The document asks for a form of request that the client does not write by itself.",
    fix: "Check whether the server takes the default form; middleware can write another one.",
  },
  "document/misspelt-field": {
    severity: "warning",
    title: "A field is probably misspelt",
    cause:
      "Objects of this kind do not have this field, but one with nearly the same name; as written, it has no effect.",
    fix: "Correct the name; one that starts with `x-` is an extension.",
  },
  "document/unknown-field": {
    severity: "info",
    loss: true,
    title: "An object has an unknown field",
    cause: "No version of OpenAPI that Clientwright reads has this field in an object of this kind; it has no effect.",
    fix: "Remove the field, or put it where it belongs; a name that starts with `x-` says that it is an extension.",
  },
  "document/other-version": {
    severity: "info",
    title: "A field belongs to another version of the specification",
    cause: "The version that the document names does not have this field. It is read as the other version means it.",
    fix: "Change `openapi` to the version that has the field, or use the spelling of this version.",
  },
  "document/missing-field": {
    severity: "info",
    title: "A field that is required is missing",
    cause: "The specification requires the field; the client works without it.",
    fix: "Add the field.",
  },
  "document/unusual-path": {
    severity: "warning",
    title: "A path is not written as a path",
    cause:
      "A path starts with a slash, ends before a query, and has only the names of its parameters in braces. What is " +
      "clearly meant is done; a query stays, since its parameters have descriptions of their own.",
    fix: "Correct the path.",
  },
  "document/duplicate-path": {
    severity: "warning",
    title: "Two paths are the same",
    cause: "Paths that differ only in the names of their parameters are the same path; both get functions.",
    fix: "Merge them into one path.",
  },
  "document/schema-and-content": {
    severity: "warning",
    title: "A value is described twice",
    cause: "A parameter or header has `schema` or `content`, never both; `schema` is used.",
    fix: "Remove one of them.",
  },
  "document/cookie": {
    severity: "info",
    title: "A cookie cannot be sent by browsers",
    cause:
      "In browsers, `fetch` sends the cookies of the browser and no others; elsewhere the cookie is sent as given.",
    fix: "There is nothing to do outside of browsers.",
  },
  "document/mutual-tls": {
    severity: "info",
    title: "A certificate of the client is needed",
    cause: "Mutual TLS happens before HTTP starts, in whatever makes the connection.",
    fix: "Give the client a `fetch` that presents the certificate.",
  },
} as const satisfies Record<string, CatalogueEntry>;
