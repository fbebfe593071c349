import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { rootPointer } from "../document/jsonPointer.js";
import { checkConfig } from "./checkConfig.js";
import { completeConfig } from "./completeConfig.js";
import type { PackageConfig } from "./packageConfig.js";

/**
 * Checks and completes a configuration that stands in no file: one made from a command line or by a program.
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
