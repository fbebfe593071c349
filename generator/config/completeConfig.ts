import { relative, resolve } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { rootPointer } from "../document/jsonPointer.js";
import { isUrl } from "../read/index.js";
import { checkConfig } from "./checkConfig.js";
import type { CheckedConfig } from "./configSchema.js";
import { discoverSpecs } from "./discoverSpecs.js";
import { freezeDeeply, type PackageConfig } from "./packageConfig.js";

/** The folders that paths are resolved against, both absolute. */
export interface ConfigFolders {
  /** The folder of the run. */
  readonly folder: string;
  /** The folder of the configuration file. */
  readonly home: string;
}

/**
 * Lists the APIs where the configuration lists none, and tells all paths from the folder of the run. Undefined where
 * there is nothing to generate; that is reported.
 */
export function completeConfig(
  config: CheckedConfig,
  folders: ConfigFolders,
  diagnostics: Diagnostics,
): PackageConfig | undefined {
  const apis = config.apis ?? discoverApis(folders.home, diagnostics);
  if (apis === undefined) return undefined;
  return freezeDeeply({
    output: localPath(config.output, folders),
    package: config.package,
    apis: apis.map((api) => ({ ...api, input: isUrl(api.input) ? api.input : localPath(api.input, folders) })),
  });
}

function discoverApis(home: string, diagnostics: Diagnostics): CheckedConfig["apis"] {
  const apis = discoverSpecs(home);
  if (apis.length === 0) {
    diagnostics.report({
      code: "config/no-apis",
      place: { file: "" },
      message: "No API is configured, and specs/ has no document",
    });
    return undefined;
  }
  const check = checkConfig({ apis }, rootPointer);
  if (check.kind === "valid") return check.config.apis;
  for (const { code, message } of check.findings) {
    diagnostics.report({
      code,
      place: { file: "specs" },
      message: `from the names of the files in specs/: ${message}`,
    });
  }
  return undefined;
}

function localPath(path: string, { folder, home }: ConfigFolders): string {
  return relative(folder, resolve(home, path)) || ".";
}
