import type { JsonPointer } from "../../../../document/jsonPointer.js";
import type { JsonObject } from "../../../../document/record.js";

/** A page of the shape of 2025 on its way to OpenAPI. */
export interface Conversion {
  /** The schemas that the page names and does not show inline, as their authors wrote them. */
  readonly written: JsonObject;
  /** Those that were inlined one level deep, by name; the fullest copy. */
  readonly inlined: Map<string, JsonObject>;
  readonly securitySchemes: Map<string, JsonObject>;
  /** Where on the page the parts of the document stand. */
  readonly moves: Map<JsonPointer, JsonPointer>;
  /** Sentences on what was guessed and lost, each with a place on the page. */
  readonly remarks: Remark[];
}

export interface Remark {
  readonly code: "pages/guess" | "pages/lost-part" | "pages/invented-example";
  readonly message: string;
  /** In the page's own shape. */
  readonly at: JsonPointer;
}

export function startConversion(written: JsonObject): Conversion {
  return { written, inlined: new Map(), securitySchemes: new Map(), moves: new Map(), remarks: [] };
}

/** A value of the page's own shape, and where it goes in the document. */
export interface Passage {
  readonly from: JsonPointer;
  readonly to: JsonPointer;
}
