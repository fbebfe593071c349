import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apiNameOfFile } from "../../generator/config/apiName.js";
import { projectRoot } from "../compile/compile.js";

/** Where the documents are. They are no part of the project. */
export const corpusFolder = process.env.CORPUS ?? join(projectRoot, "..", "shared", "corpus");

/** A real document, whoever wrote it. */
export interface CorpusDocument {
  /** Names its package and its digest. */
  readonly name: string;
  readonly file: string;
  /** The part of the corpus that the document has for itself, where it is in several files. */
  readonly folder: string | undefined;
  /**
   * Whether it has to be usable: the corpus calls it valid, and it needs nothing from the network, which no document may
   * ask for by itself.
   */
  readonly isUsable: boolean;
}

/** The documents that the corpus lists, in the order of their names. */
export function readCorpus(): readonly CorpusDocument[] {
  const [head = "", ...lines] = readFileSync(join(corpusFolder, "manifest.tsv"), "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  const cell = (cells: readonly string[], column: string): string => cells[columns.indexOf(column)] ?? "";
  return lines
    .map((line) => line.split("\t"))
    .map((cells) => ({ cells, path: cell(cells, "local_path") }))
    .map(({ cells, path }) => ({
      name: apiNameOfFile(path.replaceAll("/", ".")),
      file: join(corpusFolder, path),
      folder: path.includes("/") ? join(corpusFolder, path.split("/", 1)[0] ?? "") : undefined,
      isUsable: /^valid(?!.*network)/.test(cell(cells, "expect")),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
