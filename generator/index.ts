import { configOfValue, type Config } from "./config/index.js";
import { createDiagnostics, type Diagnostic } from "./diagnostics/index.js";
import { generatePackage, type PackageResult } from "./generatePackage.js";

export { defineConfig, type ApiSettings, type Config } from "./config/index.js";
export type { Diagnostic, Severity } from "./diagnostics/index.js";
export type { OutputFile } from "./document/files.js";
export type { ApiReport } from "./generatePackage.js";

/** What {@link generate} made. */
export interface Generated extends PackageResult {
  /** True where there are files. */
  readonly ok: boolean;
  /** What is wrong with the configuration; what is wrong with a document stands with its API. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Generates a package in memory and writes nothing; for programs that want the files themselves.
 *
 * @param config - what a configuration file would hold
 * @param folder - the folder that its paths start from; by default that of the process
 * @returns the files, or the reasons why there are none; it throws only where Clientwright has a bug
 */
export async function generate(config: Config, folder = "."): Promise<Generated> {
  const diagnostics = createDiagnostics();
  const complete = configOfValue(config, folder, diagnostics);
  if (complete === undefined) return { ok: false, apis: [], files: undefined, diagnostics: diagnostics.list() };
  const result = await generatePackage(complete, { fails: "errors", report: () => Promise.resolve() });
  return { ...result, ok: result.files !== undefined, diagnostics: diagnostics.list() };
}
