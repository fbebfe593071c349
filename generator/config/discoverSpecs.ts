import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isSourcesFile } from "../document/recovered.js";
import { apiNameOfFile } from "./apiName.js";
import type { ApiSettings } from "./configSchema.js";

/**
 * The APIs of a package that lists none: every YAML and JSON document directly in `specs/`, in the order of their names.
 * The table of sources beside a document that was pulled is none.
 */
export function discoverSpecs(folder: string): ApiSettings[] {
  const specs = join(folder, "specs");
  if (statSync(specs, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(specs, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.(?:ya?ml|json)$/i.test(entry.name) && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .filter((name) => !isSourcesFile(name))
    .sort()
    .map((name) => ({ name: apiNameOfFile(name), input: `specs/${name}` }));
}
