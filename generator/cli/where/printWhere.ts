import { countByCode, visibleText, type Diagnostic } from "../../diagnostics/index.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { exitCode } from "../exitCode.js";
import {
  allDiagnostics,
  type ApiOutcome,
  type CommandResult,
  type Ended,
  type FailedRun,
  type Outcome,
} from "../outcome.js";

/** What a run of `where` came to. */
export interface WhereOutcome extends Outcome {
  readonly apis: readonly SearchedApi[];
}

/** An API that was looked through; of its diagnostics, the errors. */
export interface SearchedApi extends ApiOutcome {
  readonly places: readonly NamePlace[];
}

/** Where an exported name is from. */
export interface NamePlace {
  readonly name: string;
  /** The API that exports it. */
  readonly api: string;
  readonly pointer: JsonPointer;
  readonly file: string;
  /** From 1; absent where the text of the document does not have the place. */
  readonly line?: number;
  readonly column?: number;
  /** The page that a pulled document has it from: `docs/users.mdx:12:3`. */
  readonly source?: string;
}

/** A line for each place, and one below it for its page. */
export function printWhere({ apis }: Ended<WhereOutcome>): string {
  const lines = apis
    .flatMap(({ places }) => places)
    .flatMap(({ name, api, pointer, file, line, column, source }) => {
      const position = [file, line, column].filter((part) => part !== undefined).join(":");
      const page = source === undefined ? [] : [`  Recovered from ${source}`];
      return [`${api}.${name}  ${position}  ${pointer === "" ? "/" : pointer}`, ...page];
    });
  return lines.map((line) => `${visibleText(line)}\n`).join("");
}

/** The result of `where --json`, one document on stdout. The keys are a promise. */
export interface WhereResult extends CommandResult {
  readonly places: readonly PlaceResult[];
  /** What is wrong with the command line, the configuration and the documents. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A place in the result of `where --json`. What is not known is null. */
export interface PlaceResult {
  readonly name: string;
  readonly api: string;
  readonly pointer: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly page: string | null;
}

/** The outcome as `where --json` prints it. */
export function jsonOfWhere(ended: Ended<WhereOutcome>): WhereResult {
  const diagnostics = allDiagnostics(ended);
  return {
    ok: ended.code === exitCode.done,
    places: ended.apis.flatMap(({ places }) => places.map(jsonOfPlace)),
    diagnostics,
    counts: countByCode(diagnostics),
  };
}

function jsonOfPlace({ name, api, pointer, file, line, column, source }: NamePlace): PlaceResult {
  return { name, api, pointer, file, line: line ?? null, column: column ?? null, page: source ?? null };
}

/** What `where --json` prints of a run that came to no outcome. */
export function jsonOfFailedWhere({ code, diagnostics }: FailedRun): WhereResult {
  return jsonOfWhere({ state: "ran", apis: [], diagnostics, code, milliseconds: 0 });
}
