import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about the OpenAPI document as a whole: version, shape, rewrites. */
export const documentCodes = {
  "document/not-an-object": {
    severity: "error",
    title: "The document is not an object",
    cause: "An OpenAPI document is a JSON or YAML object with the field `openapi` at its top.",
    fix: "Check that the source is the API's description and not a list, a text or a fragment of it.",
  },
  "document/unsupported-version": {
    severity: "error",
    title: "This version of the specification is not supported",
    cause: "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported; the document names another version, or none.",
    fix: "Ask the vendor for a document in one of these versions, or convert it; correct the field where it is misspelt.",
  },
  "document/too-deep": {
    severity: "error",
    title: "The document is nested too deeply",
    cause: "Values are nested more than 500 levels deep, which no description of an API needs.",
    fix: "Replace the nested schemas by references to components.",
  },
  "document/long-name": {
    severity: "error",
    title: "A name in the document is too long",
    cause: "The JSON pointer to a value has more than 10,000 characters, because a path or another key is that long.",
    fix: "Give the path, the schema or the example a shorter name.",
  },
  "document/repetition": {
    severity: "error",
    title: "References multiply the document",
    cause:
      "References in places where none are allowed are replaced by what they lead to, which has more such references; or very many operations share very many parameters, header fields or security requirements.",
    fix: "Name schemas under `components` and refer to them as `#/components/schemas/Name`; share less between operations.",
  },
  "document/cyclic-value": {
    severity: "error",
    title: "A value contains itself",
    cause: "A YAML alias is inside the value that its anchor names, so the document has no end.",
    fix: "Replace the alias by a `$ref` to a component.",
  },
  "document/wrong-kind": {
    severity: "error",
    title: "A part of the document is of the wrong kind",
    cause: "The specification wants an object or a list here, and something else is written.",
    fix: "Correct the document at this place.",
  },
  "document/not-a-schema": {
    severity: "warning",
    title: "There is something else in place of a schema",
    cause: "A schema is an object, or true or false; a plain value here is often a keyword that is indented too far.",
    fix: "Correct the document at this place; the type is unknown until then.",
  },
  "document/empty-value": {
    severity: "warning",
    title: "A field has no value",
    cause: "The field is written and nothing follows it, as after a key in YAML without an indented block.",
    fix: "Give the field a value or remove it; it is read as empty.",
  },
  "document/wrong-value": {
    severity: "warning",
    title: "A field has a value that it cannot have",
    cause: "The value is of another type than the specification says, so the field is ignored.",
    fix: "Correct the value or remove the field.",
  },
  "document/unknown-type": {
    severity: "warning",
    title: "A schema has an unknown type",
    cause:
      "`type` has to be string, number, integer, boolean, array, object or null. The type of the value is unknown.",
    fix: "Use a type of JSON Schema.",
  },
  "document/unusable-parameter": {
    severity: "warning",
    title: "A parameter cannot be used",
    cause:
      "A parameter needs a `name` and `in` with path, query, header or cookie. If it is a header, HTTP has to allow its name, and `fetch` has to let a call set it, unlike Host, Expect, Keep-Alive, Sec-Fetch-Mode, Transfer-Encoding, Upgrade and `__proto__`. This one is left out.",
    fix: "Complete or remove the parameter; a body is described by `requestBody`.",
  },
  "document/duplicate-parameter": {
    severity: "warning",
    title: "A parameter is listed twice",
    cause: "One list of parameters has two of the same name and place; the last one is used.",
    fix: "Remove one of them.",
  },
  "document/undeclared-path-parameter": {
    severity: "warning",
    title: "A part of the path is not declared",
    cause: "The path names a parameter in braces that no parameter describes; it is read as a required string.",
    fix: "Add a parameter with `in: path` and this name.",
  },
  "document/unknown-path-parameter": {
    severity: "warning",
    title: "A path parameter is not in the path",
    cause: "A parameter says `in: path`, but the path has no such name in braces; it is left out.",
    fix: "Correct the name, or remove the parameter.",
  },
  "document/optional-path-parameter": {
    severity: "warning",
    title: "A path parameter is not required",
    cause: "The specification demands `required: true` of every path parameter; it is treated as required.",
    fix: "Add `required: true`.",
  },
  "document/duplicate-operation-id": {
    severity: "warning",
    title: "An operation id is used twice",
    cause: "Operation ids have to be unique in a document; the later operation gets another id.",
    fix: "Give each operation an id of its own.",
  },
  "document/unknown-method": {
    severity: "warning",
    title: "A path has an operation with an unknown method",
    cause:
      "Methods are get, put, post, delete, options, head, patch, trace and query, in small letters; others belong in `additionalOperations`. This one is left out.",
    fix: "Correct the method.",
  },
  "document/misplaced-method": {
    severity: "warning",
    title: "An additional operation has a method with a place of its own",
    cause: "`additionalOperations` is for methods that a path item has no field for (OpenAPI 3.2).",
    fix: "Move the operation to the field of its method.",
  },
  "document/conflicting-querystring": {
    severity: "warning",
    title: "A parameter for the whole query string is not alone",
    cause:
      "A parameter in `querystring` is the query string as a whole, so that an operation has one of them or parameters in `query`, never both. The one in `querystring` is left out.",
    fix: "Describe the query string in one way.",
  },
  "document/missing-responses": {
    severity: "warning",
    title: "An operation has no responses",
    cause: "`responses` is required; without it, nothing is known about what the server sends back.",
    fix: "Describe at least the response for success.",
  },
  "document/status-spelling": {
    severity: "warning",
    title: "A status is misspelt",
    cause: "The key of a response is a three-digit status, `1XX` to `5XX` in capital letters, or `default`.",
    fix: "Correct the spelling; it is read as what is clearly meant.",
  },
  "document/unknown-status": {
    severity: "warning",
    title: "A response has no status",
    cause: "The key of a response is neither a status, nor `1XX` to `5XX`, nor `default`; the response is left out.",
    fix: "Correct the key.",
  },
} as const satisfies Record<string, CatalogueEntry>;
