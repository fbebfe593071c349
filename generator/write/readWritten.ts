import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { OutputFile, OutputPath } from "../document/files.js";
import { isGeneratedName } from "./folder/generatedName.js";
import { manifestPath, parseManifest } from "./folder/manifest.js";
import { createInspector } from "./folder/outputFolder.js";
import { waitForSwitch } from "./transaction/waitForSwitch.js";

/**
 * The files of the last run as they are on disk, for a run that is to keep them, with the digests of what that run wrote;
 * those that are gone or lie behind a link are left out. Empty where there is no list of generated files, or a damaged one. Takes no lock.
 *
 * @returns undefined while another run keeps writing, or where a link leads out of the working folder; that is reported
 * @throws the system's error when the folder cannot be read
 */
export async function readWritten(
  directory: string,
  diagnostics: Diagnostics,
): Promise<readonly OutputFile[] | undefined> {
  if (!(await waitForSwitch(directory, diagnostics))) return undefined;
  const inspect = createInspector(directory);
  const textOf = async (path: string): Promise<string | undefined> => {
    const entry = await inspect(path);
    return entry.kind === "file" ? Buffer.from(entry.bytes).toString() : undefined;
  };
  const listed = parseManifest((await textOf(manifestPath)) ?? "") ?? new Map<string, string>();
  const files: OutputFile[] = [];
  for (const [path, digest] of listed) {
    const text = isGeneratedName(path) ? await textOf(path) : undefined;
    if (text !== undefined) files.push({ path: path as OutputPath, text, digest });
  }
  return files;
}
