import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about planning the client: shapes, features that were left out. */
export const planCodes = {
  "plan/media-type-ignored": {
    severity: "info",
    loss: true,
    title: "A media type is ignored",
    cause: "One body has several media types; the client uses one of them, JSON if possible.",
    fix: "There is nothing to do.",
  },
  "plan/encoding-ignored": {
    severity: "info",
    loss: true,
    title: "An encoding is ignored",
    cause:
      "`encoding` says how the fields of application/x-www-form-urlencoded and the parts of multipart/form-data are written; this body is of another media type.",
    fix: "Correct the media type, or remove the encoding.",
  },
  "plan/header-as-text": {
    severity: "info",
    loss: true,
    title: "A response header is given as its text",
    cause:
      "Its schema allows values of several kinds, or nested ones, which cannot be distinguished in the text of a header field.",
    fix: "Describe it by `content: application/json` if it is JSON, or by a schema of one type.",
  },
  "plan/body-ignored": {
    severity: "info",
    loss: true,
    title: "A request body is ignored",
    cause: "`fetch` sends no body with GET and HEAD.",
    fix: "Use another operation of the API if the body is needed.",
  },
  "plan/method-refused": {
    severity: "warning",
    title: "An operation cannot be called",
    cause: "`fetch` refuses the methods CONNECT, TRACE and TRACK, so the operation gets no function.",
    fix: "There is nothing to do; the output `paths` describes the operation.",
  },
  "plan/beyond-paths": {
    severity: "info",
    title: "`paths` cannot show all of an operation",
    cause:
      "`paths` is what `openapi-fetch` reads, which knows the methods of OpenAPI 3.1 only and no parameter that is the whole query string. The operation's own function has no such limit.",
    fix: "Call the operation by its function.",
  },
  "plan/unused-selection": {
    severity: "warning",
    title: "A selection selects nothing",
    cause: "`include` or `exclude` has an entry that fits no operation of the document.",
    fix: "Correct or remove the entry.",
  },
} as const satisfies Record<string, CatalogueEntry>;
