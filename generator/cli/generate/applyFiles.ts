import type { DiagnosticsCollector } from "../../diagnostics/index.js";
import type { PackageResult } from "../../generatePackage.js";
import { comparePackage, unifiedDiff, writePackage, type Difference } from "../../write/index.js";
import { noFiles, type FileReport, type Outcome } from "./outcome.js";

/** The files of a whole package. */
export type PackageFiles = NonNullable<PackageResult["files"]>;

/** What became of the files, or with `--check` would become of them. */
export type Applied = Pick<Outcome, "files" | "diff">;

/** Where the files belong, and where what prevents that is reported. */
export interface Target {
  readonly output: string;
  readonly foreignFiles: "refuse" | "overwrite";
  readonly diagnostics: DiagnosticsCollector;
}

/** Writes the package. What the system or a foreign file prevents is reported, and nothing is written then. */
export async function writeFiles(files: PackageFiles, { output, foreignFiles, diagnostics }: Target): Promise<Applied> {
  const force = foreignFiles === "overwrite" ? { force: foreignFiles } : {};
  const report = await writePackage(output, files, { diagnostics, ...force });
  return { files: report ?? noFiles, diff: "" };
}

/** Compares the package with what is on disk, the list of generated files included. Reports what could not be written. */
export async function compareFiles(files: PackageFiles, { output, diagnostics }: Target): Promise<Applied> {
  const differences = await comparePackage(output, files, diagnostics);
  return { files: reportOf(differences, files), diff: differences.map(unifiedDiff).join("") };
}

function reportOf(differences: readonly Difference[], files: PackageFiles): FileReport {
  const changed = new Set(differences.map(({ path }) => path));
  return {
    written: differences.filter(({ kind }) => kind !== "removed").map(({ path }) => path),
    unchanged: files
      .map(({ path }): string => path)
      .filter((path) => !changed.has(path))
      .sort(),
    removed: differences.filter(({ kind }) => kind === "removed").map(({ path }) => path),
  };
}
