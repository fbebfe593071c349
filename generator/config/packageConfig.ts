import { createDiagnostics, type DiagnosticsCollector, type Strictness } from "../diagnostics/index.js";
import { withoutCredentials } from "../read/index.js";
import type { CheckedConfig } from "./configSchema.js";

/** What is to be made: validated, complete and frozen. Relative paths start from the folder of the process. */
export interface PackageConfig {
  /** The folder that the sources of `pull` start from and that its cache is in: that of the configuration. */
  readonly folder: string;
  /** The folder of the generated package. */
  readonly output: string;
  readonly package: PackageSettings;
  /** Severities by code, where they are to differ from the catalogue's. */
  readonly diagnostics: Strictness["severities"];
  /** At least one, their names unique whatever the case. */
  readonly apis: readonly ApiConfig[];
}

/** What the generated package says of itself. */
export type PackageSettings = Readonly<CheckedConfig["package"]>;

/** One API; `input` is a path or a URL. The sources of `pull` are as written, from {@link PackageConfig.folder}. */
export type ApiConfig = Readonly<NonNullable<CheckedConfig["apis"]>[number]>;

/** Where the pages of one API are, and how they are read. */
export type PullSettings = NonNullable<ApiConfig["pull"]>;

/** Freezes a tree of plain data, and returns it. */
export function freezeDeeply<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freezeDeeply(member);
  return value;
}

/** Collects what is wrong with one API: with the severities of the configuration, and no credentials in its places. */
export function collectFor(
  { input }: ApiConfig,
  { diagnostics: severities }: PackageConfig,
  fails: Strictness["fails"],
): DiagnosticsCollector {
  return createDiagnostics(withoutCredentials(input), { fails, severities });
}
