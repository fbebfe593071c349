import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about fields of OpenAPI objects: unknown ones, those that the output lacks, and odd values. */
export const fieldCodes = {
  "document/not-represented": {
    severity: "info",
    loss: true,
    title: "A field is not represented",
    cause: "The client has nothing for what the field says; calls are right without it.",
    fix: "Nothing is to be done.",
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
    cause: "No object of this kind has such a field, but one of nearly the same name; as written it has no effect.",
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
    cause: "The specification demands the field; the client can do without.",
    fix: "Add the field.",
  },
  "document/unusual-path": {
    severity: "warning",
    title: "A path is not written as paths are",
    cause:
      "A path starts with a slash, ends before a query, and has only the names of its parameters in braces. What is " +
      "clearly meant is done; nothing is done about a query, whose parameters are described as such.",
    fix: "Correct the path.",
  },
  "document/duplicate-path": {
    severity: "warning",
    title: "Two paths are the same",
    cause: "Paths that differ only in the names of their parameters lead to the same place; both have their functions.",
    fix: "Make one path of them.",
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
      "`fetch` of browsers sends the cookies of the browser, and no others; elsewhere the cookie is sent as given.",
    fix: "Nothing is to be done outside of browsers.",
  },
  "document/mutual-tls": {
    severity: "info",
    title: "A certificate of the client is needed",
    cause: "Mutual TLS is settled before HTTP starts, by what makes the connection.",
    fix: "Give the client a `fetch` that presents the certificate.",
  },
} as const satisfies Record<string, CatalogueEntry>;
