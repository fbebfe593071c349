import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import type { Finding } from "../diagnostics/diagnostic.js";
import { pathFromHere } from "./pathFromHere.js";

/** Where a program looks for its configuration. */
export interface ConfigRequest {
  /** Where the configuration is looked for. */
  readonly folder: string;
  /** What `--config` names; absent where the configuration is to be found. */
  readonly file?: string;
}

/** What was found. Relative paths start from the folder of the process. */
export type FoundConfig =
  | { readonly kind: "module" | "document" | "package.json"; readonly path: string }
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly path: string; readonly finding: Finding };

const kinds = new Map([
  ...[".ts", ".js", ".mjs", ".mts"].map((extension) => [extension, "module"] as const),
  ...[".json", ".yaml", ".yml"].map((extension) => [extension, "document"] as const),
]);

const defaultNames = [...kinds.keys()].map((extension) => `clientwright.config${extension}`);

/** Finds the configuration: the file of the request, or one `clientwright.config.*`, or the package.json of the folder. */
export function findConfig({ folder, file }: ConfigRequest): FoundConfig {
  if (file !== undefined) return namedConfig(pathFromHere(folder, file));
  const present = defaultNames.filter((name) => existsSync(join(folder, name)));
  const [name, ...others] = present;
  if (name === undefined) {
    const path = pathFromHere(folder, "package.json");
    return existsSync(path) ? { kind: "package.json", path } : { kind: "none" };
  }
  const path = pathFromHere(folder, name);
  if (others.length === 0) return { kind: kindOf(path) ?? "document", path };
  return problem(path, { code: "config/ambiguous", message: `Found ${present.join(" and ")}` });
}

function namedConfig(path: string): FoundConfig {
  if (!existsSync(path)) return problem(path, { code: "config/not-found", message: "There is no such file" });
  const kind = kindOf(path);
  if (kind !== undefined) return { kind, path };
  return problem(path, {
    code: "config/not-found",
    message: "A configuration cannot be a file of this kind",
  });
}

function kindOf(path: string): "module" | "document" | "package.json" | undefined {
  return /(?:^|[\\/])package\.json$/.test(path) ? "package.json" : kinds.get(extname(path));
}

function problem(path: string, finding: Finding): FoundConfig {
  return { kind: "problem", path, finding };
}
