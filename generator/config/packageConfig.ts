import type { CheckedConfig } from "./configSchema.js";

/** What is to be made: validated, complete and frozen. Paths are relative to the folder of the run, so that messages are short. */
export interface PackageConfig {
  /** The folder of the generated package. */
  readonly output: string;
  readonly package: PackageSettings;
  /** At least one, their names unique whatever the case. */
  readonly apis: readonly ApiConfig[];
}

/** What the generated package says of itself. */
export type PackageSettings = Readonly<CheckedConfig["package"]>;

/** One API; `input` is a path relative to the folder of the run, or a URL. */
export type ApiConfig = Readonly<NonNullable<CheckedConfig["apis"]>[number]>;

/** Freezes a tree of plain data, and answers it. */
export function freezeDeeply<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freezeDeeply(member);
  return value;
}
