import { closestName, configOfValue, loadConfig, type PackageConfig } from "../config/index.js";
import type { DiagnosticsCollector } from "../diagnostics/index.js";
import type { GenerateFlags } from "./generateCommand.js";

/** The configuration that the flags ask for. Undefined where there is none to be used; that is reported. */
export async function chooseConfig(
  flags: GenerateFlags,
  diagnostics: DiagnosticsCollector,
): Promise<PackageConfig | undefined> {
  const { spec, name, out, config: file } = flags;
  if (spec !== undefined) return configOfValue({ output: out, apis: [{ name, input: spec }] }, ".", diagnostics);
  const config = await loadConfig({ folder: ".", ...(file !== undefined && { file }) }, diagnostics);
  return config && checkNames(flags.only ?? [], config, diagnostics);
}

function checkNames(
  only: readonly string[],
  config: PackageConfig,
  diagnostics: DiagnosticsCollector,
): PackageConfig | undefined {
  const names = config.apis.map(({ name }) => name);
  const unknown = only.filter((name) => !names.includes(name));
  for (const name of unknown) {
    const meant = closestName(name, names);
    const question = meant === undefined ? `; there are ${names.join(", ")}` : `; did you mean "${meant}"?`;
    diagnostics.report({
      code: "cli/unknown-api",
      place: { file: "" },
      message: `There is no API "${name}"${question}`,
    });
  }
  return unknown.length === 0 ? config : undefined;
}
