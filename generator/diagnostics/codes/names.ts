import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about names: collisions, renamed things, unusable settings. */
export const namesCodes = {
  "names/collision": {
    severity: "warning",
    title: "Two things would have the same name",
    cause:
      "Names of the document differ only in what cannot stand in an identifier or in case, so that one gets a number.",
    fix: "Rename one of them in the document, or choose its name by `naming` in the configuration.",
  },
  "names/reserved": {
    severity: "info",
    title: "A name is reserved",
    cause: "The name belongs to the language, the platform or the client itself, so that it gets a suffix.",
    fix: "Nothing is to be done; `naming` in the configuration can choose another name.",
  },
  "names/made-up": {
    severity: "info",
    title: "An operation has no usable id",
    cause: "The operation id is missing or has neither letter nor digit, so that the name is made of method and path.",
    fix: "Add an operation id, or choose the name by `naming` in the configuration.",
  },
  "names/second-choice": {
    severity: "info",
    title: "A type goes by its second name",
    cause: "A schema of the document has the name that this type would have.",
    fix: "Nothing is to be done.",
  },
  "names/unknown-setting": {
    severity: "warning",
    title: "The configuration names something that is not there",
    cause: "`naming` has an operation or a schema that the document does not have.",
    fix: "Correct or remove the setting.",
  },
  "names/unusable-setting": {
    severity: "warning",
    title: "A name of the configuration cannot be used",
    cause: "It is no identifier, it is reserved, something else has it already, or the same thing is named twice.",
    fix: "Choose another name, or remove the setting.",
  },
  "names/file-collision": {
    severity: "info",
    title: "Two tags would have the same file",
    cause: "Tags differ only in what a portable file name cannot hold, so that one of the files gets a number.",
    fix: "Nothing is to be done: the file of an operation is no part of how it is imported.",
  },
  "names/unusable-api-name": {
    severity: "warning",
    title: "The name of the API cannot be used",
    cause:
      "It is the name of a folder and of a sub-path: letters, digits, - and _, and no folder that the package has.",
    fix: "Choose another name for the API.",
  },
} as const satisfies Record<string, CatalogueEntry>;
