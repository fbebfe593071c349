import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isSourcesFile } from "../document/recovered.js";
import { apiNameOfFile } from "./apiName.js";
import type { ApiSettings } from "./configSchema.js";

/**
 * The APIs of a package that lists none: every YAML and JSON document directly in `specs/`, in the order of their names.
 * What stands there about a document is none: its overlay, and the table of where it was recovered from.
 */
export function discoverSpecs(folder: string): ApiSettings[] {
  const specs = join(folder, "specs");
  if (statSync(specs, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(specs)
    .filter((name) => statSync(join(specs, name), { throwIfNoEntry: false })?.isFile() === true)
    .filter((name) => /\.(?:ya?ml|json)$/i.test(name) && !name.startsWith("."))
    .filter((name) => !isSourcesFile(name) && !/\.overlay\.(?:ya?ml|json)$/i.test(name))
    .sort()
    .map((name) => ({ name: apiNameOfFile(name), input: `specs/${name}` }));
}
