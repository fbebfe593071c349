import type { JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { recoveredMark } from "../../document/recovered.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Page } from "./page.js";
import type { FormatName, OutlineEntry } from "./recognition.js";

/** What counts where two pages say different things of the same part. */
export type ConflictPolicy = "majority" | "newest" | "fail";

/** What to recover, and how. */
export interface RecoveryRequest {
  /** Files, globs, folders, URLs. */
  readonly sources: readonly string[];
  readonly conflicts: ConflictPolicy;
  /** Which API is meant, where the pages describe several: its title, or the path of its specification. */
  readonly api?: string;
}

/** One document rebuilt from pages, and what is known of how. */
export interface Recovery {
  /** `copied` is a whole document as its authors publish it, `rebuilt` one put together from parts of pages. */
  readonly kind: "copied" | "rebuilt";
  readonly document: JsonObject;
  /** With `copied`: the page that it is. */
  readonly original?: Page;
  /** For each operation and component of a rebuilt document, every place that it was found at; the chosen one first. */
  readonly sources: ReadonlyMap<JsonPointer, readonly SourcePlace[]>;
  /** Every page that was read, once, in the order of locations. */
  readonly pages: readonly PageOutcome[];
  /** `PUT /users`, in the order of the document. */
  readonly operations: readonly string[];
  /** What outlines name and no page has. */
  readonly missing: readonly OutlineEntry[];
  readonly conflicts: readonly Conflict[];
  /** What the formats do not show, and what the rebuilt document says in its place, a sentence each. */
  readonly losses: readonly Loss[];
}

/** What became of a page: every page that was read has an outcome. */
export interface PageOutcome {
  readonly location: string;
  /** The format of what was used, or recognised. */
  readonly format?: FormatName;
  /** `used` gave something; `duplicate` said only what another says; `reported` gave nothing, for the reason. */
  readonly outcome: "used" | "duplicate" | "reported";
  readonly reason?: string;
}

/** Pages disagree. */
export interface Conflict {
  /** The operation or component in the rebuilt document. */
  readonly pointer: JsonPointer;
  /** Where within it they differ, as pointers from there; none where only a slash at the end of its path differs. */
  readonly differences: readonly JsonPointer[];
  readonly chosen: SourcePlace;
  readonly others: readonly SourcePlace[];
  readonly policy: ConflictPolicy;
}

export interface Loss {
  readonly format: FormatName;
  readonly sentence: string;
}

/** What in a rebuilt document is a guess, a sentence each, as its mark says. */
export function guessesOf({ document }: Pick<Recovery, "document">): readonly string[] {
  const mark = ownValue(document, recoveredMark);
  const guesses = isJsonObject(mark) ? ownValue(mark, "guesses") : undefined;
  return Array.isArray(guesses) ? guesses.filter((guess) => typeof guess === "string") : [];
}
