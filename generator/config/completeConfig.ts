import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { pointerKeys, rootPointer } from "../document/jsonPointer.js";
import { isUrl } from "../read/index.js";
import { checkConfig } from "./checkConfig.js";
import type { CheckedConfig } from "./configSchema.js";
import { discoverSpecs } from "./discoverSpecs.js";
import { freezeDeeply, type PackageConfig } from "./packageConfig.js";
import { pathFromHere } from "./pathFromHere.js";

/**
 * Lists the APIs where the configuration lists none, and makes all paths start from the folder of the process.
 *
 * @param home - the folder that the paths of the configuration start from
 * @returns undefined where there is nothing to generate; that is reported
 */
export function completeConfig(
  config: CheckedConfig,
  home: string,
  diagnostics: Diagnostics,
): PackageConfig | undefined {
  const apis = config.apis ?? discoverApis(home, diagnostics);
  if (apis === undefined) return undefined;
  const complete = apis.map((api) => completeApi(api, home));
  const found = [
    ...(config.apis === undefined ? complete.map(({ input }) => input) : []),
    ...complete.flatMap(({ overlays = [] }, index) => (apis[index]?.overlays === undefined ? overlays : [])),
  ];
  if (reportLinks(found, home, diagnostics)) return undefined;
  return freezeDeeply({
    folder: pathFromHere(home, "."),
    output: pathFromHere(home, config.output),
    package: config.package,
    diagnostics: config.diagnostics ?? {},
    apis: complete,
  });
}

type CheckedApi = NonNullable<CheckedConfig["apis"]>[number];

function completeApi(api: CheckedApi, home: string): CheckedApi {
  const locate = (location: string): string => (isUrl(location) ? location : pathFromHere(home, location));
  const input = locate(api.input);
  const { references } = api;
  const { overlays: listed, ...others } = api;
  const overlays = listed?.map(locate) ?? overlaysBeside(input);
  const located = { ...others, input, ...(overlays.length > 0 && { overlays }) };
  if (references?.folders === undefined) return located;
  const folders = references.folders.map((folder) => pathFromHere(home, folder));
  return { ...located, references: { ...references, folders } };
}

/**
 * The overlays that belong to a document by their names: `specs/netbird.overlay.yaml` to `specs/netbird.json`. A
 * document from the network has none.
 *
 * @param input - the path of the document, from the folder of the process
 */
function overlaysBeside(input: string): string[] {
  if (isUrl(input)) return [];
  const stem = input.replace(/\.[^./\\]*$/, "");
  return ["json", "yaml", "yml"]
    .map((extension) => `${stem}.overlay.${extension}`)
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
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
  for (const { code, message, pointer = rootPointer } of check.findings) {
    const { name = "", input = "specs" } = apis[Number(pointerKeys(pointer)[1])] ?? {};
    const reason = message.replace(/^.*?: /, "");
    diagnostics.report({
      code,
      place: { file: pathFromHere(home, input) },
      message: `The file's name gives the API's, "${name}": ${reason}. Rename it, or list the APIs in a configuration`,
    });
  }
  return undefined;
}

/**
 * Reports files that were found by their names and are symbolic links out of the folder: whoever can commit a link would
 * choose what is read, and quoted in errors. What a configuration lists is read wherever it is.
 *
 * @returns whether there was one
 */
function reportLinks(paths: readonly string[], home: string, diagnostics: Diagnostics): boolean {
  const leading = paths.filter((path) => leavesFolder(path, home));
  for (const path of leading) {
    diagnostics.report({
      code: "config/linked-file",
      place: { file: path },
      message: "This is a symbolic link to a file outside of the folder of the project",
    });
  }
  return leading.length > 0;
}

function leavesFolder(path: string, home: string): boolean {
  const way = relative(realpathSync(home), realpathSync(path));
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}
