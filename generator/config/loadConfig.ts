import { dirname } from "node:path";
import type { DiagnosticsCollector } from "../diagnostics/createDiagnostics.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, valueAt, type JsonPointer } from "../document/jsonPointer.js";
import { readSource } from "../read/index.js";
import { checkConfig } from "./checkConfig.js";
import { completeConfig } from "./completeConfig.js";
import { findConfig, type ConfigRequest, type FoundConfig } from "./findConfig.js";
import { loadModule } from "./loadModule.js";
import type { PackageConfig } from "./packageConfig.js";

/**
 * Finds, reads, checks and completes the configuration. Everything that is wrong with it is reported, with file, line
 * and column where it is a JSON or YAML document; then undefined is returned.
 */
export async function loadConfig(
  request: ConfigRequest,
  diagnostics: DiagnosticsCollector,
): Promise<PackageConfig | undefined> {
  const found = findConfig(request);
  if (found.kind === "problem") {
    diagnostics.report({ ...found.finding, place: { file: found.path } });
    return undefined;
  }
  const written = await readConfig(found, diagnostics);
  if (written === undefined) return undefined;
  const check = checkConfig(written.value, written.base);
  if (check.kind === "invalid") {
    const place = found.kind === "module" ? { place: { file: found.path } } : {};
    for (const finding of check.findings) diagnostics.report({ ...finding, ...place });
    return undefined;
  }
  return completeConfig(check.config, found.kind === "none" ? request.folder : dirname(found.path), diagnostics);
}

/**
 * Checks and completes a configuration that is in no file: one made from a command line or by a program.
 *
 * @param folder - the folder that its paths start from
 * @returns undefined where it cannot be used; that is reported
 */
export function configOfValue(value: unknown, folder: string, diagnostics: Diagnostics): PackageConfig | undefined {
  const check = checkConfig(value, rootPointer);
  if (check.kind === "valid") return completeConfig(check.config, folder, diagnostics);
  for (const { code, message } of check.findings) diagnostics.report({ code, place: { file: "" }, message });
  return undefined;
}

interface WrittenConfig {
  readonly value: unknown;
  /** Where the value is in its file. */
  readonly base: JsonPointer;
}

async function readConfig(
  found: Exclude<FoundConfig, { kind: "problem" }>,
  diagnostics: DiagnosticsCollector,
): Promise<WrittenConfig | undefined> {
  if (found.kind === "none") return { value: {}, base: rootPointer };
  if (found.kind === "module") {
    const module = await loadModule(found.path);
    if (module.kind === "loaded") return { value: module.value, base: rootPointer };
    diagnostics.report(module.finding);
    return undefined;
  }
  const source = await readSource(found.path, {}, diagnostics);
  if (source === undefined) return undefined;
  diagnostics.useSource(source);
  if (found.kind === "document") return { value: source.root, base: rootPointer };
  const base = joinPointer(rootPointer, "clientwright");
  return { value: valueAt(source.root, base) ?? {}, base };
}
