import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about writing the output. */
export const writeCodes = {
  "write/foreign-file": {
    severity: "error",
    title: "A file of somebody else is in the way",
    cause: "The output has a file of this name, with other content, that Clientwright did not write.",
    fix: "Choose another output folder, move the file away, or allow overwriting with --force.",
  },
  "write/symbolic-link": {
    severity: "error",
    title: "The output leads through a symbolic link",
    cause: "Nothing is written through links, since they may lead out of the output folder.",
    fix: "Remove the link, or choose the folder it leads to as output.",
  },
  "write/outside-folder": {
    severity: "error",
    title: "A file would lie outside the output folder",
    cause: "Paths of the output must stay below its folder.",
    fix: "Please report this with the document that caused it.",
  },
  "write/manifest": {
    severity: "error",
    title: "The list of generated files cannot be read",
    cause: "`.clientwright.json` in the output folder says which files Clientwright may replace. It is damaged.",
    fix: "Restore it from version control, or delete it together with the files it belongs to.",
  },
  "write/failed": {
    severity: "error",
    title: "The output cannot be written",
    cause: "The system refused to write: permissions, a full disk or a file system that is read-only.",
    fix: "Make the folder writable or choose another one. The output on disk is as it was.",
  },
  "write/incomplete": {
    severity: "error",
    title: "The output could not be restored",
    cause: "Writing stopped halfway, and the system also refused to put the old files back.",
    fix: "Restore the folder from version control or generate again.",
  },
} as const satisfies Record<string, CatalogueEntry>;
