import type { AskedOutput } from "../../config/askedOutputs.js";
import type { ApiConfig, PackageConfig } from "../../config/index.js";
import type { DiagnosticsCollector } from "../../diagnostics/index.js";
import { configOfFlags, findConfiguration, type FlagsBySetting } from "../findConfiguration.js";
import type { GenerateFlags } from "./generateFlags.js";

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

const flagsOfGenerate: FlagsBySetting = [
  ["apis[0].name", "--name"],
  ["apis[0].input", "--spec"],
  ["output", "--out"],
];
