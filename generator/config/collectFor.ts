import { createDiagnostics, type DiagnosticsCollector, type Strictness } from "../diagnostics/index.js";
import { withoutCredentials } from "../read/index.js";
import type { ApiConfig, PackageConfig } from "./packageConfig.js";

/** Collects what is wrong with one API: with the severities of the configuration, and no credentials in its places. */
export function collectFor(
  { input }: ApiConfig,
  { diagnostics: severities }: PackageConfig,
  fails: Strictness["fails"],
): DiagnosticsCollector {
  return createDiagnostics(withoutCredentials(input), { fails, severities });
}
