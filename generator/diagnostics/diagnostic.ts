import type { JsonPointer } from "../document/jsonPointer.js";
import type { DiagnosticCode } from "./catalogue.js";
import type { Severity } from "./catalogueEntry.js";

/** A place that a stage knows itself: of a text that did not parse, of another file, or of a file as a whole. */
export interface Place {
  /** Path or URL. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units; only with a line. */
  readonly column?: number;
  /** The whole text, for the listing. */
  readonly text?: string;
  /** The pointer within this file, where it is not the one of the finding. */
  readonly pointer?: JsonPointer;
  /** Where this part of a document that was rebuilt from pages was found: `page.md:22:3`. */
  readonly source?: string;
}

/** What a stage reports: which rule, where in the document, and a sentence on this very case. */
export interface Finding {
  readonly code: DiagnosticCode;
  /** The place in the document as the stages see it; absent where the whole document or something outside it is meant. */
  readonly pointer?: JsonPointer;
  /** Overrules `pointer` as the place that is shown. */
  readonly place?: Place;
  /** Says what is wrong here, naming the thing: `Operation id "list" is used twice`. */
  readonly message: string;
}

/** A finding with everything a person or a machine needs to act on it. Plain data: it may go to JSON as it is. */
export interface Diagnostic {
  readonly severity: Severity;
  /** What made an error of it, `--strict` say; absent where it is one by itself, or none. */
  readonly errorBecause?: string;
  readonly code: DiagnosticCode;
  /** One line, safe to print: control and direction characters and commands of CI systems are written as escapes. */
  readonly message: string;
  /** Path or URL of the source; empty where no file is meant. */
  readonly file: string;
  /** From 1; absent where the finding has no place in a text. */
  readonly line?: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column?: number;
  /** Leads to the place from the top of the file. */
  readonly pointer?: JsonPointer;
  /** In a document that was rebuilt from pages: the page, line and column of the operation or component around it. */
  readonly source?: string;
  /** The line of the source with its neighbours and a mark under the column. Safe to print. */
  readonly listing?: string;
  /** What to do about it. */
  readonly hint: string;
}

/** The one collaborator that all stages share: it takes findings and knows nothing else. */
export interface Diagnostics {
  report(finding: Finding): void;
}
