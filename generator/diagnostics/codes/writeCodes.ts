import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about writing the output. */
export const writeCodes = {
  "write/foreign-file": {
    severity: "error",
    title: "A file of somebody else is in the way",
    cause:
      "The output has a file of this name, with other content, that Clientwright did not write. Where the output holds the folder that Clientwright was started in, a generated file that was edited counts as such, too.",
    fix: "Choose another output folder, move the file away, or allow overwriting with --force.",
  },
  "write/edited-document": {
    severity: "warning",
    title: "A pulled document was edited",
    cause:
      "`clientwright pull` writes the document anew from its pages. What was changed in it since, by hand or by a formatter, is not on the pages.",
    fix: "Move the edits, which the diff shows, into an overlay beside the document; let formatters leave it out.",
  },
  "write/symbolic-link": {
    severity: "error",
    title: "The output leads through a symbolic link",
    cause:
      "Nothing is written through links in the output, nor where a link in the folder that Clientwright was started in leads the output out of it.",
    fix: "Remove the link, or choose the folder it leads to as output.",
  },
  "write/outside-folder": {
    severity: "error",
    title: "A file would have a path that no package has",
    cause: "Files of a package have certain names only, so that nothing else is ever written or removed.",
    fix: "Please report this with the document that caused it.",
  },
  "write/name-collision": {
    severity: "error",
    title: "Two files of the output would have one name",
    cause: "Windows and macOS do not distinguish names that differ only in case or in the way accents are written.",
    fix: "Please report this with the document that caused it.",
  },
  "write/manifest": {
    severity: "error",
    title: "The list of generated files cannot be read",
    cause:
      "`.clientwright.json` in the output folder says which files Clientwright may replace, with the digest of each. It is damaged, or not of Clientwright.",
    fix: "Restore it from version control, or run `clientwright generate --force`, which writes it anew and removes nothing.",
  },
  "write/left-file": {
    severity: "warning",
    title: "A listed file was left where it is",
    cause:
      "`.clientwright.json` names a file that is no longer generated, but what is there is not what Clientwright wrote: it was edited, or it is somebody else's.",
    fix: "Delete the file if nobody needs it; nothing in the package refers to it. It is no longer listed.",
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
    cause: "Writing stopped halfway, and the system also refused to put the old files back. All bytes are still there.",
    fix: "Remove what stopped it (permissions, a full disk) and generate again, which finishes the work; or restore the folder from version control.",
  },
  "write/resumed": {
    severity: "warning",
    title: "The work of a stopped run was finished",
    cause: "A run was killed while it put its files in place, and left some of them new and some old.",
    fix: "Nothing needs to be done: the output is whole again.",
  },
  "write/unfinished": {
    severity: "warning",
    title: "A stopped run left its work unfinished",
    cause:
      "A run was killed while it put its files in place, so that some may be new and some old. Runs that only compare change nothing.",
    fix: "Run the command without --check, which finishes that work first.",
  },
  "write/journal": {
    severity: "error",
    title: "What a stopped run left cannot be used",
    cause:
      "The folder in which runs prepare their files is there, and not as a run of this user on this machine has left it: it came with the checkout, another user, machine or container was at work here, or it was changed. Nothing in it is used or removed, since it may hold files of somebody else and say which files to remove and to put in place.",
    fix: "Move out of that folder, whose name ends in `.clientwright-staging`, what you need, and delete it. If the output is damaged, restore it from version control or generate it again.",
  },
  "write/locked": {
    severity: "error",
    title: "Another run writes to this output",
    cause: "Two runs at a time would mix their files. Clientwright has waited ten seconds for the other one.",
    fix: "Wait until the other run has ended and try again. If there is none, delete the file named here.",
  },
  "write/stale-lock": {
    severity: "warning",
    title: "The lock of a stopped run was removed",
    cause: "A run was killed before it could remove its lock.",
    fix: "Nothing needs to be done.",
  },
} as const satisfies Record<string, CatalogueEntry>;
