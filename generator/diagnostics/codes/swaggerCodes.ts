import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about documents in Swagger 2.0, which are read as OpenAPI 3.0. */
export const swaggerCodes = {
  "swagger/collection-format": {
    severity: "warning",
    title: "A list is written in a way that OpenAPI 3 cannot describe",
    cause:
      "`collectionFormat` says tsv, separators other than commas in a path or a header, or lists within lists; the value is a text that the caller joins.",
    fix: "Join the values before the call, or describe the list as csv, pipes, ssv or multi where the server takes that.",
  },
  "swagger/unknown-collection-format": {
    severity: "warning",
    title: "The format of a list is unknown",
    cause: "`collectionFormat` is csv, ssv, tsv or pipes, or multi in a query or a form; the list is read as csv.",
    fix: "Correct the format.",
  },
  "swagger/several-bodies": {
    severity: "warning",
    title: "An operation describes its body more than once",
    cause: "An operation has one body parameter or a form, never both; the body parameter that is named first is used.",
    fix: "Keep one description of the body.",
  },
  "swagger/form-media-type": {
    severity: "warning",
    title: "A form cannot be sent as the document says",
    cause:
      "`consumes` has to name multipart/form-data where a form has files, and one of the two types of forms otherwise; the fitting type is used.",
    fix: "Add the media type to `consumes`.",
  },
  "swagger/assumed-media-type": {
    severity: "info",
    title: "The document does not say which media types bodies have",
    cause: "Neither the operation nor the document has `consumes` or `produces` for a body; JSON is assumed.",
    fix: "Add `consumes` and `produces`.",
  },
  "swagger/assumed-scheme": {
    severity: "info",
    title: "The document does not say which protocol its host speaks",
    cause: "There is a `host`, but no usable scheme in `schemes`; https is assumed.",
    fix: "Add `schemes`.",
  },
  "swagger/unusable-host": {
    severity: "warning",
    title: "The host of the API is misspelt",
    cause: "`host` is a name or an address with an optional port, without a scheme and a path.",
    fix: "Correct the host; what is clear in it is used, and the rest is left out.",
  },
  "swagger/ignored-schemes": {
    severity: "warning",
    title: "The protocols of an operation cannot be followed",
    cause:
      "An operation has `schemes` of its own, but the document names no host to call by them, or none is http or https.",
    fix: "Add the `host`, or remove the operation's `schemes`.",
  },
} as const satisfies Record<string, CatalogueEntry>;
