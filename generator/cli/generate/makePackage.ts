import type { PackageConfig } from "../../config/index.js";
import type { Diagnostics, DiagnosticsCollector } from "../../diagnostics/index.js";
import { generatePackage, type PackageResult } from "../../generatePackage.js";
import { comparePackage, finishEarlierRun, readWritten, unifiedDiff, writePackage } from "../../write/index.js";
import { shield } from "../interruption.js";
import type { Run } from "../runCommand.js";
import type { GenerateFlags } from "./generateFlags.js";
import { nothingDone, type GenerateOutcome } from "./generateOutcome.js";

/** The files of a whole package. */
type PackageFiles = NonNullable<PackageResult["files"]>;

/** Generates the package and writes or compares it. Where anything is wrong with any API, nothing is written. */
export async function makePackage(config: PackageConfig, flags: GenerateFlags, run: Run): Promise<GenerateOutcome> {
  const { diagnostics, fails, progress } = run;
  const mode = flags.check ? "check" : "write";
  const nothing: GenerateOutcome = { ...nothingDone(mode), output: config.output, state: "ran" };
  // A check changes nothing; it reports what was left when it compares.
  if (mode === "write" && !(await finishEarlierRun(config.output, diagnostics))) return nothing;
  const complete = flags.only ? await keepOthers(config, diagnostics) : (files: PackageFiles) => files;
  if (!complete) return nothing;
  const { apis, files } = await generatePackage(config, { fails, report: progress.step });
  if (!files) return { ...nothing, apis };
  const apply = mode === "check" ? compareFiles : writeFiles;
  const foreignFiles = flags.force ? "overwrite" : "refuse";
  const applied = await shield(() => apply(complete(files), { output: config.output, foreignFiles, diagnostics }));
  return { ...nothing, apis, ...applied };
}

/**
 * Returns how `--only` keeps everything else as it is on disk. The files that all APIs share are kept, too, so that each
 * selected API has to be in the output already.
 *
 * @returns undefined where one is not, or where the output cannot be read; that is reported
 */
async function keepOthers(
  { output, apis }: PackageConfig,
  diagnostics: Diagnostics,
): Promise<((files: PackageFiles) => PackageFiles) | undefined> {
  const written = await readWritten(output, diagnostics);
  if (!written) return undefined;
  const missing = apis.filter(({ name }) => !written.some(({ path }) => path.startsWith(`${name}/`)));
  for (const { name } of missing) {
    const message = `"${name}" is not in ${output} yet`;
    diagnostics.report({ code: "cli/not-generated-yet", place: { file: "" }, message });
  }
  if (missing.length > 0) return undefined;
  const isSelected = ({ path }: PackageFiles[number]): boolean => apis.some(({ name }) => path.startsWith(`${name}/`));
  const others = written.filter((file) => !isSelected(file));
  return (files) => [...files.filter(isSelected), ...others];
}

/** Where the files belong, and where what prevents that is reported. */
interface Target {
  readonly output: string;
  readonly foreignFiles: "refuse" | "overwrite";
  readonly diagnostics: DiagnosticsCollector;
}

/** What became of the files, or with `--check` would become of them. */
type Applied = Partial<Pick<GenerateOutcome, "files" | "diff" | "state">>;

/** Writes the package. What the system or a foreign file prevents is reported, and nothing is written then. */
async function writeFiles(files: PackageFiles, { output, foreignFiles, diagnostics }: Target): Promise<Applied> {
  const force = foreignFiles === "overwrite" ? { force: foreignFiles } : {};
  const report = await writePackage(output, files, { diagnostics, ...force });
  return report ? { files: report } : {};
}

/** Compares the package with what is on disk, the list of generated files included. Reports what could not be written. */
async function compareFiles(files: PackageFiles, { output, diagnostics }: Target): Promise<Applied> {
  const differences = await comparePackage(output, files, diagnostics);
  const changed = new Set(differences.map(({ path }) => path));
  const paths = files.map(({ path }): string => path);
  return {
    files: {
      written: differences.filter(({ kind }) => kind !== "removed").map(({ path }) => path),
      unchanged: paths.filter((path) => !changed.has(path)).sort(),
      removed: differences.filter(({ kind }) => kind === "removed").map(({ path }) => path),
    },
    diff: differences.map(unifiedDiff).join(""),
    state: differences.length > 0 ? "drifted" : "ran",
  };
}
