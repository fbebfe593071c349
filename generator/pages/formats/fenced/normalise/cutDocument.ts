import type { Finding } from "../../../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../../../document/jsonPointer.js";
import type { JsonObject } from "../../../../document/record.js";
import type { SourcePlace } from "../../../../read/sourceDocument.js";

/** A document cut out of a page, before or after what its format did to it is undone. */
export interface CutDocument {
  readonly document: JsonObject;
  /** Where in the page a value of the document stands. */
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
  readonly findings: readonly Finding[];
}
