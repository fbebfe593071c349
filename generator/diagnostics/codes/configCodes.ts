import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about the configuration. */
export const configCodes = {
  "config/not-found": {
    severity: "error",
    title: "There is no configuration",
    cause: "The file that --config names does not exist, or is not of a kind that a configuration can have.",
    fix: "Name an existing .ts, .js, .mjs, .json or .yaml file; `clientwright init` writes one to start from.",
  },
  "config/ambiguous": {
    severity: "error",
    title: "There is more than one configuration",
    cause: "Several files of one folder could be the configuration, and guessing would hide all but one of them.",
    fix: "Keep one of them, or choose with --config.",
  },
  "config/not-loaded": {
    severity: "error",
    title: "The configuration cannot be loaded",
    cause: "The module threw while it was loaded, or it has no default export.",
    fix: "Correct the module; it should end in `export default defineConfig({ … })`.",
  },
  "config/unknown-key": {
    severity: "error",
    title: "The configuration has an unknown key",
    cause: "A misspelt setting would be ignored silently, so every key has to be a known one.",
    fix: "Correct or remove the key; config.schema.json lists all of them.",
  },
  "config/invalid-value": {
    severity: "error",
    title: "A setting has a value that it cannot have",
    cause: "The value has another type or another form than the setting needs.",
    fix: "Correct the value; config.schema.json describes every setting.",
  },
  "config/duplicate-name": {
    severity: "error",
    title: "Two APIs have the same name",
    cause:
      "The name is a folder and a sub-path of the package, and some systems treat capital and small letters alike.",
    fix: "Give each API a name of its own.",
  },
  "config/linked-file": {
    severity: "error",
    title: "A file that was found leads elsewhere",
    cause:
      "Documents in specs/ and overlays beside documents are found by their names. A symbolic link out of the project would let whoever commits it choose which file is read.",
    fix: "Put the file itself there, or list it in the configuration (`input`, `overlays`).",
  },
  "config/no-apis": {
    severity: "error",
    title: "There is nothing to generate",
    cause: "No API is configured, and there is no YAML or JSON document directly in the folder specs/.",
    fix: "Put a document into specs/, list the APIs in clientwright.config.ts, or use --spec with --name and --out.",
  },
} as const satisfies Record<string, CatalogueEntry>;
