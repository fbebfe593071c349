import type { AskedOutput } from "../config/askedOutputs.js";
import { configOfValue, loadConfig, type ApiConfig, type PackageConfig } from "../config/index.js";
import { closestName, type DiagnosticsCollector, type Finding } from "../diagnostics/index.js";
import type { GenerateFlags } from "./generateCommand.js";
import { selectApis } from "./selection.js";

/** The configuration that the flags ask for, with the APIs of `--only`. Undefined where there is none to be used; that is reported. */
export async function chooseConfig(
  flags: GenerateFlags,
  diagnostics: DiagnosticsCollector,
): Promise<PackageConfig | undefined> {
  const { spec, name, out, host = [], with: outputs = [] } = flags;
  const config =
    spec === undefined
      ? await findConfiguration(flags, diagnostics)
      : configOfFlags({ output: out, apis: [{ name, input: spec }] }, flagsOfGenerate, diagnostics);
  return config && { ...config, apis: config.apis.map((api) => askFor(outputs, allowHosts(api, host))) };
}

/** Outputs of the command line are added to those of the settings. */
function askFor(outputs: readonly AskedOutput[], api: ApiConfig): ApiConfig {
  return outputs.length === 0 ? api : { ...api, outputs: [...new Set([...(api.outputs ?? []), ...outputs])] };
}

/** Hosts of the command line are added to those of the settings. */
function allowHosts(api: ApiConfig, hosts: readonly string[]): ApiConfig {
  if (hosts.length === 0) return api;
  const { references = {} } = api;
  return { ...api, references: { ...references, hosts: [...(references.hosts ?? []), ...hosts] } };
}

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

const flagsOfGenerate: FlagsBySetting = [
  ["apis[0].name", "--name"],
  ["apis[0].input", "--spec"],
  ["output", "--out"],
];

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
