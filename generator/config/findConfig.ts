import { existsSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";
import type { Finding } from "../diagnostics/diagnostic.js";

/** Where a program looks for its configuration. */
export interface ConfigRequest {
  /** The folder of the run, absolute: there the configuration is looked for, and paths are told from there. */
  readonly folder: string;
  /** What `--config` names; absent where the configuration is to be found. */
  readonly file?: string;
}

/** What was found. Paths are relative to the folder of the run. */
export type FoundConfig =
  | { readonly kind: "module" | "document" | "package.json"; readonly path: string }
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly path: string; readonly finding: Finding };

const defaultNames = ["ts", "js", "mjs", "json", "yaml"].map((extension) => `clientwright.config.${extension}`);

const kinds = new Map([
  ...[".ts", ".mts", ".js", ".mjs"].map((extension) => [extension, "module"] as const),
  ...[".json", ".yaml", ".yml"].map((extension) => [extension, "document"] as const),
]);

/** Finds the configuration: the file of the request, or one `clientwright.config.*`, or the package.json of the folder. */
export function findConfig({ folder, file }: ConfigRequest): FoundConfig {
  if (file !== undefined) return namedConfig(folder, file);
  const present = defaultNames.filter((name) => existsSync(join(folder, name)));
  const [path, ...others] = present;
  if (path === undefined) {
    return existsSync(join(folder, "package.json")) ? { kind: "package.json", path: "package.json" } : { kind: "none" };
  }
  if (others.length === 0) return { kind: kindOf(path) ?? "document", path };
  return problem(path, { code: "config/ambiguous", message: `Found ${present.join(" and ")}` });
}

function namedConfig(folder: string, file: string): FoundConfig {
  const absolute = resolve(folder, file);
  const path = relative(folder, absolute);
  if (!existsSync(absolute)) return problem(path, { code: "config/not-found", message: `There is no file ${path}` });
  const kind = kindOf(path);
  if (kind !== undefined) return { kind, path };
  return problem(path, { code: "config/not-found", message: `${path} is not of a kind that a configuration can have` });
}

function kindOf(path: string): "module" | "document" | "package.json" | undefined {
  return /(?:^|[\\/])package\.json$/.test(path) ? "package.json" : kinds.get(extname(path));
}

function problem(path: string, finding: Finding): FoundConfig {
  return { kind: "problem", path, finding };
}
