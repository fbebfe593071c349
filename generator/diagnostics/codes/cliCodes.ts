import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about the command line. */
export const cliCodes = {
  "cli/misuse": {
    severity: "error",
    title: "The command line cannot be understood",
    cause: "A command or a flag does not exist, lacks its value, or does not go with another one.",
    fix: "`clientwright --help` lists the commands, `clientwright generate --help` and the like list the flags.",
  },
  "cli/bug": {
    severity: "error",
    title: "Clientwright failed unexpectedly",
    cause: "The program met something that it was not written for. Nothing was written.",
    fix: "Please report it, if possible with the document and the configuration; DEBUG=clientwright shows where it happened.",
  },
  "cli/unknown-api": {
    severity: "error",
    title: "--only names an API that is not configured",
    cause: "The names after --only have to be names of the configuration.",
    fix: "Choose among the names in the configuration.",
  },
  "cli/unknown-name": {
    severity: "error",
    title: "Nothing in the package has this name",
    cause: "`clientwright where` knows the functions and types that the package exports, spelled as they are.",
    fix: "Take a name from what the package exports, or leave out --only.",
  },
  "cli/nothing-to-pull": {
    severity: "error",
    title: "There is nothing to pull",
    cause:
      "No API of the configuration, or none that --only names, has `pull`: nothing says which pages its document is from.",
    fix: 'Give the API `pull: { from: ["docs/**/*.md"] }`, or use --from with --out.',
  },
  "cli/not-generated-yet": {
    severity: "error",
    title: "--only names an API that is not in the output yet",
    cause: "With --only all other files stay as they are, package.json too, and that does not know the new API.",
    fix: "Run `clientwright generate` once without --only.",
  },
} as const satisfies Record<string, CatalogueEntry>;
