/** How much a diagnostic weighs. */
export type Severity = "error" | "warning" | "info";

/** What a code means, whatever document it is raised for. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** True for an `info` about something that the output does not represent: `--strict` fails for it. */
  readonly loss?: true;
  readonly title: string;
  readonly cause: string;
  /** What to do; the hint of every diagnostic with this code. */
  readonly fix: string;
}
