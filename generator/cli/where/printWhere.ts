import type { JsonPointer } from "../../document/jsonPointer.js";
import { visibleText } from "../../diagnostics/index.js";

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
export function printPlaces(places: readonly NamePlace[]): string {
  const lines = places.flatMap(({ name, api, pointer, file, line, column, source }) => {
    const position = [file, line, column].filter((part) => part !== undefined).join(":");
    const page = source === undefined ? [] : [`  Recovered from ${source}`];
    return [`${api}.${name}  ${position}  ${pointer === "" ? "/" : pointer}`, ...page];
  });
  return lines.map((line) => `${visibleText(line)}\n`).join("");
}

/** A place in the result of `where --json`, which is a list of them. The keys are a promise; what is not known is null. */
export interface PlaceResult {
  readonly name: string;
  readonly api: string;
  readonly pointer: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly page: string | null;
}

/** The places as `where --json` prints them. */
export function jsonOfPlaces(places: readonly NamePlace[]): readonly PlaceResult[] {
  return places.map(({ name, api, pointer, file, line = null, column = null, source: page = null }) => {
    return { name, api, pointer, file, line, column, page };
  });
}
