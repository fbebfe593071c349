import { realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Diagnostics } from "../../../diagnostics/diagnostic.js";
import { readFileBytes } from "../../../read/readFileBytes.js";
import { openFolders, type FolderGate } from "../../../references/folderGate.js";
import { limitConcurrency } from "../network/limitConcurrency.js";
import { decodePage } from "../reading/decodePage.js";
import type { PageReaderOptions } from "../reading/options.js";
import type { ReadingBudget } from "../reading/readingBudget.js";
import type { FileReader, Retrieval, SourceFolder } from "../reading/retrieval.js";

/** As many files are open at a time. */
const atOnce = 16;

export function openFiles(options: PageReaderOptions, budget: ReadingBudget, diagnostics: Diagnostics): FileReader {
  const folders: SourceFolder[] = [];
  let gate: Promise<FolderGate> | undefined;
  const known = new Map<string, Promise<Retrieval>>();
  const slots = limitConcurrency(atOnce);
  const read = (path: string, location: string): Promise<Retrieval> => {
    const page = known.get(path) ?? slots(() => readPage({ path, location, options, budget, diagnostics }));
    known.set(path, page);
    return page;
  };
  return {
    folders: () => folders,
    allow: async (written) => {
      const real = await realpath(written).catch(() => written);
      if (folders.some((folder) => folder.written === written)) return;
      folders.push({ written, real });
      gate = undefined;
    },
    readNamed: async (path) => await read(await realpath(path).catch(() => path), locationOf(options.folder, path)),
    readInside: async (path) => {
      gate ??= openFolders(folders.map(({ written }) => written));
      const admission = await (await gate)(path);
      if (admission.kind === "refused") return outside;
      if (admission.kind === "missing") return { kind: "missing", reason: describeMissing(admission.similar) };
      return await read(admission.path, locationOf(options.folder, writtenPath(folders, admission.path)));
    },
  };
}

const outside: Retrieval = {
  kind: "refused",
  code: "pages/outside-folder",
  reason: "It is outside the folders of the sources.",
};

function describeMissing(similar: string | undefined): string {
  return similar === undefined ? "There is no such file." : `There is no such file; there is "${similar}".`;
}

/** A file inside a folder by the name of the folder that the user wrote. */
function writtenPath(folders: readonly SourceFolder[], path: string): string {
  for (const { written, real } of folders) if (isInside(path, real)) return join(written, relative(real, path));
  return path;
}

/** Whether a path is a folder's or leads below it. Both are absolute. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path as seen from where relative sources start, with `/`. */
function locationOf(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

/** The absolute path of a page that was read from a file. */
export function pathOfPage(folder: string, location: string): string {
  return resolve(folder, location);
}

interface Reading {
  readonly path: string;
  readonly location: string;
  readonly options: PageReaderOptions;
  readonly budget: ReadingBudget;
  readonly diagnostics: Diagnostics;
}

async function readPage({ path, location, options, budget, diagnostics }: Reading): Promise<Retrieval> {
  options.signal?.throwIfAborted();
  if (!budget.takePage(location)) return tooMany;
  const { limits } = budget;
  const result = await readFileBytes(path, { bytes: limits.bytesOfPage, milliseconds: limits.requestTime });
  if (result.kind === "failed") return { kind: "failed", code: result.code, reason: result.message };
  if (!budget.takeBytes(result.bytes.length)) return tooMany;
  const modified = await stat(path).then(
    ({ mtimeMs }) => Math.trunc(mtimeMs),
    () => undefined,
  );
  return decodePage({ location, bytes: result.bytes, modified }, limits.bytesOfPage, diagnostics);
}

const tooMany: Retrieval = { kind: "failed", code: "pages/too-many", reason: "Too much has been read before it." };
