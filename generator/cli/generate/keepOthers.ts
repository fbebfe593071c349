import type { PackageConfig } from "../../config/index.js";
import type { Diagnostics } from "../../diagnostics/index.js";
import { readWritten } from "../../write/index.js";
import type { PackageFiles } from "./applyFiles.js";

/** Makes the files of some APIs a whole package again. */
export type CompletePackage = (files: PackageFiles) => PackageFiles;

/**
 * Returns how `--only` keeps everything else as it is on disk. The files that all APIs share are kept, too, so that each
 * selected API has to be in the output already.
 *
 * @returns undefined where one is not, or where the output cannot be read; that is reported
 */
export async function keepOthers(
  { output, apis }: PackageConfig,
  diagnostics: Diagnostics,
): Promise<CompletePackage | undefined> {
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
