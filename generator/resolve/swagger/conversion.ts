import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";

/** What the conversion of all parts of a document shares. */
export interface Conversion {
  /** Where what moved stood before, by where it stands now: the outer before the inner. */
  readonly origins: Map<JsonPointer, JsonPointer>;
  /** The operations whose media types nobody says. */
  readonly assumed: JsonPointer[];
  readonly diagnostics: Diagnostics;
  /** The document as it was, for references and for what it says of all operations. */
  readonly root: JsonObject;
}

/** An object of Swagger 2.0 on its way to its place in the new document. */
export interface Moving {
  readonly value: JsonObject;
  /** Where it is in the new document. */
  readonly to: JsonPointer;
}

/** A table of the new document, with what each object of the old one becomes under its key. */
export function convertTable(table: unknown, to: JsonPointer, convert: (moving: Moving) => unknown): JsonObject {
  const entries = Object.entries(isJsonObject(table) ? table : {});
  return Object.fromEntries(
    entries.flatMap(([key, value]) =>
      isJsonObject(value) ? [[key, convert({ value, to: joinPointer(to, key) })] as const] : [],
    ),
  );
}
