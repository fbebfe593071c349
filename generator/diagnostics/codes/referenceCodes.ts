import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about references: local, to other files, missing, cyclic. */
export const referenceCodes = {
  "reference/external": {
    severity: "error",
    title: "A reference leads to what must not be read",
    cause:
      "A document may refer to files in its own folder and below. Anything else, the network above all, is read only where the configuration allows that very folder or host; nothing was tried.",
    fix: "Move what is referred to into the folder, or allow its folder or host with `references` in the configuration.",
  },
  "reference/not-found": {
    severity: "warning",
    title: "A reference leads nowhere",
    cause: "The place that the reference names does not exist, or has something else.",
    fix: "Correct the reference or add what it names; a schema is of unknown type until then, anything else left out.",
  },
  "reference/missing-file": {
    severity: "error",
    title: "A file is missing",
    cause:
      "The reference names a file that is not there. Whole operations would be lost, or the name may mean anything.",
    fix: "Add the file, or correct the reference: a component is referred to by `#/components/schemas/Name`.",
  },
  "reference/unreadable": {
    severity: "error",
    title: "A file that the document refers to cannot be read",
    cause: "The file or URL is there and allowed, but the system or the server does not give its content.",
    fix: "Check the permissions of the file, or open the URL in a browser.",
  },
  "reference/not-a-document": {
    severity: "error",
    title: "A file that the document refers to is neither JSON nor YAML",
    cause: "The text of the file does not parse. It is not shown, because it may be no part of the description at all.",
    fix: "Correct the file at the place that the message names, or the reference.",
  },
  "reference/too-many": {
    severity: "error",
    title: "The document refers to too much",
    cause: "At most 10,000 files of together 256 MiB are read for one API.",
    fix: "Bundle the document into one file first.",
  },
  "reference/misspelt": {
    severity: "warning",
    title: "A reference is not written as one",
    cause: "The reference is a bare name, or a pointer that starts from the wrong place; only one thing can be meant.",
    fix: "Write it as the message says.",
  },
  "reference/unusual-place": {
    severity: "info",
    title: "A reference is where the specification allows none",
    cause: "The specification allows references to some objects only. What this one leads to is put in its place.",
    fix: "There is nothing to do here; other tools may not understand it.",
  },
  "reference/ignored-sibling": {
    severity: "info",
    title: "A keyword beside a reference is ignored",
    cause: "Keywords beside `$ref` have no meaning here; in schemas they have one since OpenAPI 3.1.",
    fix: "Put the reference into `allOf` and the keyword beside it, or remove the keyword.",
  },
  "reference/kept-sibling": {
    severity: "info",
    title: "A keyword beside a reference is read as meant",
    cause:
      "Before OpenAPI 3.1, keywords beside `$ref` have no meaning. `nullable`, `readOnly`, `writeOnly` and `deprecated` are clear all the same and count.",
    fix: "Put the reference into `allOf` and the keyword beside it, so that every tool understands it.",
  },
  "reference/dynamic": {
    severity: "warning",
    title: "A dynamic reference can mean several schemas",
    cause: "`$dynamicRef` leads to the outermost schema with its `$dynamicAnchor`, and several schemas have it.",
    fix: "Write the schema out for each use where its type matters; it is unknown until then.",
  },
  "reference/renamed": {
    severity: "info",
    title: "A name is taken",
    cause: "Two files give the same name to different things, or the document has a component of that name.",
    fix: "There is nothing to do; to choose the name, list the file under `components` of the document.",
  },
  "reference/cycle": {
    severity: "warning",
    title: "References lead in a circle",
    cause: "The references lead to each other and never to a value; the one that closes the circle is dropped.",
    fix: "Describe at least one of the things that refer to each other.",
  },
  "reference/parent-in-union": {
    severity: "info",
    title: "A schema inherits from a union that it is a part of",
    cause:
      "The parent lists its children in oneOf or anyOf, and the child has the parent in allOf: taken literally, a circle.",
    fix: "There is nothing to do: the child takes over the parent's own properties only.",
  },
} as const satisfies Record<string, CatalogueEntry>;
