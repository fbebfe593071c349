import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { projectRoot } from "../compile/compile.js";

/** Where real pages of documentation stand, each set with the document that they were made from. No part of the project. */
export const pagesFolder = process.env.DOCPAGES ?? join(projectRoot, "..", "shared", "docpages");

/** Pages of one API. */
export interface RecoverySet {
  readonly name: string;
  /** Every file of the set, pages and what stands beside them, from the folder of all sets. */
  readonly files: readonly string[];
  /** The document that the pages were made from, where it is known. */
  readonly truth: string | undefined;
}

/** All sets, by name; a folder that holds several ways to write one API gives a set for each. */
export function readSets(): readonly RecoverySet[] {
  return readdirSync(pagesFolder)
    .sort()
    .flatMap((folder) => (folder === "synthetic-formats" ? syntheticSets(folder) : realSets(folder)));
}

function realSets(folder: string): readonly RecoverySet[] {
  const truth = truthOf(folder);
  const flat = existsSync(join(pagesFolder, folder, "flat"));
  const older = existsSync(join(pagesFolder, `${folder}-old`));
  return [
    { name: folder, files: filesBelow(join(folder, "pages")), truth },
    // Pages of two days: the API has changed in between.
    ...(older
      ? [
          {
            name: `${folder}, two days`,
            files: [folder, `${folder}-old`].flatMap((day) => filesBelow(join(day, "pages"))),
            truth: undefined,
          },
        ]
      : []),
    ...(flat ? [{ name: `${folder}, flattened`, files: filesBelow(join(folder, "flat")), truth }] : []),
  ];
}

/** The invented API: `fern-addbook.md` and its like belong together, every other file says everything by itself. */
function syntheticSets(folder: string): readonly RecoverySet[] {
  const files = filesBelow(join(folder, "pages"));
  const formatOf = (file: string): string =>
    /([^/]*?)(?:-(?:add|get|list)books?|-models)?\.[^/]*$/.exec(file)?.[1] ?? "";
  return [...new Set(files.map(formatOf))].map((format) => ({
    name: `synthetic, ${format}`,
    files: files.filter((file) => formatOf(file) === format),
    truth: truthOf(folder),
  }));
}

function truthOf(folder: string): string | undefined {
  return ["truth.yaml", "truth.json"]
    .map((file) => join(folder, file))
    .find((file) => existsSync(join(pagesFolder, file)));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(pagesFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(pagesFolder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The text of a file of a set. */
export function readPage(file: string): string {
  return readFileSync(join(pagesFolder, file), "utf8");
}
