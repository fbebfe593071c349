import type { Recovery } from "../../pages/index.js";
import type { DocumentReport } from "../../write/index.js";
import type { ApiOutcome, Outcome } from "../outcome.js";

/** What a run of `pull` came to. */
export interface PullOutcome extends Outcome {
  readonly mode: "write" | "check";
  readonly apis: readonly PullReport[];
}

/** What a run of `pull` says of one API. */
export interface PullReport extends ApiOutcome {
  readonly name: string;
  /** The document, as a path from the folder of the process. */
  readonly file: string;
  /** What the pages gave; undefined where no document could be made of them. */
  readonly recovery?: Recovery;
  /** What became of the document and its table, or would; undefined where they were not to be touched. */
  readonly files?: DocumentReport;
  /** With `--check`, what would change in the document, as a unified diff; else what did, where edits went with it. */
  readonly diff: string;
}
