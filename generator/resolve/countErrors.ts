import { catalogue } from "../diagnostics/catalogue.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";

/** Passes findings on and counts those that are errors. */
export function countErrors(diagnostics: Diagnostics): {
  readonly diagnostics: Diagnostics;
  readonly errors: () => number;
} {
  let errors = 0;
  return {
    diagnostics: {
      report(finding) {
        if (catalogue[finding.code].severity === "error") errors += 1;
        diagnostics.report(finding);
      },
    },
    errors: () => errors,
  };
}
