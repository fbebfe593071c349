import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about names: collisions, renamed things, unusable settings. */
export const namesCodes = {
  "names/collision": {
    severity: "warning",
    title: "Two things would have the same name",
    cause: "The names differ only in case, or in what an identifier cannot have, so one of them gets a number.",
    fix: "Rename one of them in the document, or choose its name by `naming` in the configuration.",
  },
  "names/reserved": {
    severity: "info",
    title: "A name is reserved",
    cause: "The name belongs to the language, the platform or the client itself, so it gets a suffix.",
    fix: "There is nothing to do; `naming` in the configuration can choose another name.",
  },
  "names/made-up": {
    severity: "info",
    title: "An operation has no usable id",
    cause: "The operation id is missing, or has no letter and no digit, so the name is made from method and path.",
    fix: "Add an operation id, or choose the name by `naming` in the configuration.",
  },
  "names/second-choice": {
    severity: "info",
    title: "A type gets its second name",
    cause: "A schema of the document already has the name that this type would get.",
    fix: "There is nothing to do.",
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
    cause: "It is not an identifier, it is reserved or taken, or the same thing is named twice.",
    fix: "Choose another name, or remove the setting.",
  },
  "names/file-collision": {
    severity: "info",
    title: "Two tags would have the same file",
    cause: "The tags differ only in what a portable file name cannot have, so one of the files gets a number.",
    fix: "There is nothing to do: operations are not imported by their files.",
  },
  "names/unusable-api-name": {
    severity: "warning",
    title: "The name of the API cannot be used",
    cause:
      "It is the name of a folder and of a sub-path: letters, digits, - and _, and no folder that the package has.",
    fix: "Choose another name for the API.",
  },
} as const satisfies Record<string, CatalogueEntry>;
