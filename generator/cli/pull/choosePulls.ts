import { basename } from "node:path";
import { apiNameOfFile, type ApiConfig, type PackageConfig, type PullSettings } from "../../config/index.js";
import type { DiagnosticsCollector } from "../../diagnostics/index.js";
import { configOfFlags, findConfiguration, type FlagsBySetting } from "../findConfiguration.js";
import type { PullFlags } from "./pullFlags.js";

/** An API whose document comes from pages; `input` is the file it is written to. */
export type PulledApi = ApiConfig & { readonly pull: PullSettings };

/** A configuration of which every API is to be pulled. */
export type PullConfig = PackageConfig & { readonly apis: readonly PulledApi[] };

/** What the flags ask to be pulled. Undefined where that is nothing, or cannot be used; that is reported. */
export async function choosePulls(
  flags: PullFlags,
  diagnostics: DiagnosticsCollector,
): Promise<PullConfig | undefined> {
  const config = flags.from === undefined ? await findConfiguration(flags, diagnostics) : fromFlags(flags, diagnostics);
  if (config === undefined) return undefined;
  const unpulled = config.apis.filter(({ pull }) => pull === undefined).map(({ name }) => name);
  const apis = config.apis.flatMap(({ pull, ...api }) => (pull ? [{ ...api, pull: overrule(pull, flags) }] : []));
  const asked = flags.only === undefined ? [] : unpulled;
  if (asked.length === 0 && apis.length > 0) return { ...config, apis };
  const names = (asked.length > 0 ? asked : unpulled).map((name) => `"${name}"`).join(" and ");
  const message = `The configuration does not say from which pages to pull ${names}`;
  diagnostics.report({ code: "cli/nothing-to-pull", place: { file: "" }, message });
  return undefined;
}

const flagsOfPull: FlagsBySetting = [
  ["apis[0].name", "--name"],
  ["apis[0].input", "--out"],
  ["apis[0].pull.from", "--from"],
  ["apis[0].pull.api", "--api"],
];

function fromFlags(flags: PullFlags, diagnostics: DiagnosticsCollector): PackageConfig | undefined {
  const { from, out = "", name = apiNameOfFile(basename(out)) } = flags;
  const pull = overrule({ from: [...(from ?? [])] }, flags);
  return configOfFlags({ apis: [{ name, input: out, pull }] }, flagsOfPull, diagnostics);
}

/** The flags of one run count more than the settings; hosts are added to those of the settings. */
function overrule(pull: PullSettings, { api, conflicts, host = [] }: PullFlags): PullSettings {
  const hosts = [...(pull.hosts ?? []), ...host];
  return {
    ...pull,
    ...(hosts.length > 0 && { hosts }),
    ...(conflicts !== undefined && { conflicts }),
    ...(api !== undefined && { api }),
  };
}
