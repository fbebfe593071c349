import { countByCode } from "../../diagnostics/index.js";
import { exitCode, type ExitCode } from "../exitCode.js";
import { allDiagnostics, type Outcome } from "./outcome.js";

/**
 * The outcome as JSON, one document on stdout. The keys are a promise:
 *
 * ```text
 * ok           true where the exit code is 0
 * output       the folder of the package, or null
 * apis[]       name, title, version, operations, schemas (null where the document cannot be used), diagnostics[],
 *              retrievedFrom (the URL that gave the document, where the one that was given redirects; else null)
 * diagnostics  those that belong to no document
 * counts       how many diagnostics there are of each code
 * files        written, unchanged, removed: paths below the output folder; with --check, what would be
 * diff         with --check: the unified diff of all that would change
 * ```
 */
export function printJson(outcome: Outcome, code: ExitCode): string {
  const { mode, output, apis, diagnostics, files, diff } = outcome;
  const result = {
    ok: code === exitCode.done,
    output: output ?? null,
    apis: apis.map((api) => ({
      name: api.name,
      title: api.title ?? null,
      version: api.version ?? null,
      retrievedFrom: api.retrievedFrom ?? null,
      operations: api.operations ?? null,
      schemas: api.schemas ?? null,
      diagnostics: api.diagnostics,
    })),
    diagnostics,
    counts: countByCode(allDiagnostics(outcome)),
    files,
    ...(mode === "check" && { diff }),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
