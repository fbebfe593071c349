import { configOfValue, loadConfig, type PackageConfig } from "../config/index.js";
import { closestName, type DiagnosticsCollector, type Finding } from "../diagnostics/index.js";

/** Where a configuration is, and what of it is asked for. */
export interface ConfigFlags {
  readonly config?: string;
  readonly only?: readonly string[];
}

/** The configuration of the project, with the APIs of `--only`. Undefined where there is none to be used; that is reported. */
export async function findConfiguration(
  { config: file, only }: ConfigFlags,
  diagnostics: DiagnosticsCollector,
): Promise<PackageConfig | undefined> {
  const config = await loadConfig({ folder: ".", ...(file !== undefined && { file }) }, diagnostics);
  return config && selectNamed(only, config, diagnostics);
}

/** The flags of a command by the settings that they set. */
export type FlagsBySetting = readonly (readonly [setting: string, flag: string])[];

/** A configuration made from flags. What is wrong with it is reported in the words of the flags. */
export function configOfFlags(
  value: unknown,
  flags: FlagsBySetting,
  diagnostics: DiagnosticsCollector,
): PackageConfig | undefined {
  const report: DiagnosticsCollector["report"] = (finding) => {
    diagnostics.report(inWordsOfFlags(finding, flags));
  };
  return configOfValue(value, ".", { report });
}

function inWordsOfFlags(finding: Finding, flags: FlagsBySetting): Finding {
  const [setting, flag] = flags.find(([name]) => /^[:[]/.test(restAfter(finding.message, name))) ?? ["", ""];
  return { ...finding, message: `${flag}${restAfter(finding.message, setting).replace(/^\[\d+\]/, "")}` };
}

/** What follows a beginning of a text; empty where the text begins otherwise. */
function restAfter(text: string, beginning: string): string {
  return text.startsWith(beginning) ? text.slice(beginning.length) : "";
}

function selectNamed(
  only: readonly string[] | undefined,
  config: PackageConfig,
  diagnostics: DiagnosticsCollector,
): PackageConfig | undefined {
  const names = config.apis.map(({ name }) => name);
  const unknown = (only ?? []).filter((name) => !names.includes(name));
  for (const name of unknown) {
    const meant = closestName(name, names);
    const question = meant === undefined ? `; there are ${names.join(", ")}` : `; did you mean "${meant}"?`;
    diagnostics.report({
      code: "cli/unknown-api",
      place: { file: "" },
      message: `There is no API "${name}"${question}`,
    });
  }
  return unknown.length === 0 ? selectApis(config, only) : undefined;
}

/** The package with the APIs of these names only; with all of them where no names are given. */
function selectApis(config: PackageConfig, names: readonly string[] | undefined): PackageConfig {
  return names ? { ...config, apis: config.apis.filter(({ name }) => names.includes(name)) } : config;
}
