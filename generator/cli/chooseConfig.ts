import { configOfValue, loadConfig, type PackageConfig } from "../config/index.js";
import { closestName, type DiagnosticsCollector, type Finding } from "../diagnostics/index.js";
import type { GenerateFlags } from "./generateCommand.js";
import { selectApis } from "./selection.js";

/** The configuration that the flags ask for, with the APIs of `--only`. Undefined where there is none to be used; that is reported. */
export async function chooseConfig(
  flags: GenerateFlags,
  diagnostics: DiagnosticsCollector,
): Promise<PackageConfig | undefined> {
  const { spec, name, out, config: file } = flags;
  if (spec !== undefined) {
    const value = { output: out, apis: [{ name, input: spec }] };
    const report: DiagnosticsCollector["report"] = (finding) => {
      diagnostics.report(inWordsOfFlags(finding));
    };
    return configOfValue(value, ".", { report });
  }
  const config = await loadConfig({ folder: ".", ...(file !== undefined && { file }) }, diagnostics);
  return config && selectNamed(flags.only, config, diagnostics);
}

/** The flags by the settings that they stand for. */
const flagsBySetting: readonly (readonly [setting: string, flag: string])[] = [
  ["apis[0].name", "--name"],
  ["apis[0].input", "--spec"],
  ["output", "--out"],
];

function inWordsOfFlags(finding: Finding): Finding {
  const [setting, flag] = flagsBySetting.find(([name]) => finding.message.startsWith(`${name}: `)) ?? ["", ""];
  return { ...finding, message: `${flag}${finding.message.slice(setting.length)}` };
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
