import type { JsonPointer } from "../document/jsonPointer.js";
import type { DiagnosticCode } from "./catalogue.js";

export type Severity = "error" | "warning" | "info";

/** What a stage reports: which rule, where in the document, and a sentence on this very case. */
export interface Finding {
  readonly code: DiagnosticCode;
  /** The place in the document; absent where the whole document or something outside it is meant. */
  readonly pointer?: JsonPointer;
  /** Says what is wrong here, naming the thing: `Operation id "list" is used twice`. */
  readonly message: string;
}

/** A finding with everything a person or a machine needs to act on it. */
export interface Diagnostic extends Finding {
  readonly severity: Severity;
  /** Path or URL of the source. */
  readonly file: string;
  /** From 1; absent where the finding has no place in a text. */
  readonly line?: number;
  readonly column?: number;
  /** The line of the source with its neighbours and a mark under the column. */
  readonly listing?: string;
  /** What to do about it. */
  readonly hint: string;
}

/** The one collaborator that all stages share: it takes findings and knows nothing else. */
export interface Diagnostics {
  report(finding: Finding): void;
}
