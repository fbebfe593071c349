import type { Severity } from "./diagnostic.js";

/** What a code means, whatever document it is raised for. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  readonly cause: string;
  /** What to do; the hint of every diagnostic with this code. */
  readonly fix: string;
}

/** Every diagnostic that Clientwright can raise, by its stable code `area/problem`. */
export const catalogue = {
  "read/not-found": {
    severity: "error",
    title: "The source cannot be read",
    cause: "There is no file at this path, it is not readable, or the server did not answer with a document.",
    fix: "Check the path or URL in the configuration or on the command line.",
  },
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
