import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about building the model: operations, parameters, schemas. */
export const modelCodes = {
  "model/no-operations": {
    severity: "warning",
    title: "The document has no operations",
    cause: "`paths` is empty, so the client has nothing to call.",
    fix: "Check that this is the document that you mean.",
  },
  "model/ignored-header": {
    severity: "info",
    title: "A header parameter is ignored",
    cause:
      "Accept, Content-Type and Authorization follow from media types and security schemes, as the specification says.",
    fix: "Describe it by `content` or `security` instead.",
  },
  "model/ignored-response-header": {
    severity: "info",
    title: "A response header is ignored",
    cause:
      "The media types of a response say what its Content-Type is, and names that differ in their case only are the same header field.",
    fix: "There is nothing to do.",
  },
  "model/illegal-header-name": {
    severity: "warning",
    title: "A response header has a name that no header field can have",
    cause: "Names of header fields have letters, digits and a few signs, and no spaces; this one is left out.",
    fix: "Correct the name.",
  },
  "model/illegal-style": {
    severity: "warning",
    title: "A parameter has a style that it cannot have",
    cause: "Each place allows certain styles only; the default of the place is used.",
    fix: "Use one of the styles that the specification lists for this place.",
  },
  "model/parameter-without-schema": {
    severity: "warning",
    title: "A parameter has no schema",
    cause: "Neither `schema` nor `content` says what values it takes, so any value is accepted.",
    fix: "Add a schema.",
  },
  "model/querystring-without-content": {
    severity: "warning",
    title: "A parameter for the whole query string does not say how it is written",
    cause: "Parameters in `querystring` need `content` (OpenAPI 3.2); `application/x-www-form-urlencoded` is used.",
    fix: "Put the schema below `content` and the media type.",
  },
  "model/unusable-security-scheme": {
    severity: "warning",
    title: "A security scheme cannot be used",
    cause:
      "Its type is unknown, or it does not say which header, parameter or HTTP scheme it needs, or says one that HTTP does not allow, such as a header with a space in its name, or a header in which `fetch` sends no credential, such as Host or Connection; it is left out.",
    fix: "Complete the scheme, or correct the name.",
  },
  "model/unknown-security-scheme": {
    severity: "warning",
    title: "A security scheme is not defined",
    cause:
      "`security` names a scheme that components.securitySchemes does not have or does not describe well enough; this alternative is left out.",
    fix: "Define the scheme or correct its name.",
  },
  "model/server-without-url": {
    severity: "warning",
    title: "A server has no URL",
    cause: "`url` is required; without it the server cannot be called, so it is left out.",
    fix: "Add the URL, or remove the server.",
  },
  "model/body-without-media-type": {
    severity: "warning",
    title: "A request body has no media type",
    cause: "`content` is empty, so it is unknown how the body is written; the operation is called without one.",
    fix: "Describe the media type, or remove the body.",
  },
  "model/item-schema-ignored": {
    severity: "info",
    loss: true,
    title: "A schema of items is ignored",
    cause:
      "`itemSchema` describes the items of sequential media types such as text/event-stream and application/jsonl; this media type is read and written as a whole.",
    fix: "Use `schema` where the body is one value.",
  },
  "model/event-data": {
    severity: "info",
    title: "The items of an event stream are not described as events",
    cause:
      "An event has the fields event, data, id and retry. A schema of anything else can only be meant for the data of each event, so it is read as that.",
    fix: "Describe the event and its `data`, as OpenAPI 3.2 asks.",
  },
  "model/undeclared-server-variable": {
    severity: "warning",
    title: "A variable of a server is not declared",
    cause: "The server's URL has a name in braces that `variables` does not describe, so that it has no default.",
    fix: "Declare the variable with a default.",
  },
} as const satisfies Record<string, CatalogueEntry>;
