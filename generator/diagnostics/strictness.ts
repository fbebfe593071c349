import { catalogue, type DiagnosticCode } from "./catalogue.js";
import type { CatalogueEntry, Severity } from "./catalogueEntry.js";

/** What the configuration can make of a code: another severity, or `off` for nothing at all. */
export type SeveritySetting = Severity | "off";

/** What makes a run fail. */
export interface Strictness {
  /** `everything` makes errors of warnings and losses, as `--strict` does. */
  readonly fails: "errors" | "everything";
  /** What the configuration says of single codes; a code that it accepts is accepted with `--strict`, too. */
  readonly severities: Readonly<Partial<Record<DiagnosticCode, SeveritySetting>>>;
}

/** The catalogue's own severities. */
export const ordinaryStrictness: Strictness = { fails: "errors", severities: {} };

/** How a finding counts in a run. */
export interface Judgement {
  readonly severity: SeveritySetting;
  /** What made it an error, in the user's words; absent where the catalogue says so itself. */
  readonly errorBecause?: string;
}

/** The severity of a code in a run. What is an error in the catalogue stays one, whatever is configured. */
export function judge(code: DiagnosticCode, { fails, severities }: Strictness): Judgement {
  const entry: CatalogueEntry = catalogue[code];
  if (entry.severity === "error") return { severity: "error" };
  const chosen = Object.hasOwn(severities, code) ? severities[code] : undefined;
  if (chosen === "error") return { severity: "error", errorBecause: `\`diagnostics["${code}"]\` of the configuration` };
  const fatal = chosen === undefined ? entry.severity === "warning" || entry.loss === true : chosen === "warning";
  if (fails === "everything" && fatal) return { severity: "error", errorBecause: "--strict" };
  return { severity: chosen ?? entry.severity };
}
