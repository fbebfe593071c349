import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Direction } from "../../model/apiModel.js";

/** How a value is typed: by the schema at a pointer, by a keyword where there is no schema, or composed of such. */
export type TypeUse =
  | PlainType
  | { readonly kind: "literals"; readonly values: readonly string[] }
  | { readonly kind: "union"; readonly members: readonly TypeUse[] }
  /** `EventStream<Token>` */
  | {
      readonly kind: "generic";
      readonly name: "AsyncIterable" | "EventStream" | "BodyItems" | "ServerSentEvent";
      readonly arguments: readonly TypeUse[];
    };

export type PlainType =
  | { readonly kind: "schema"; readonly pointer: JsonPointer; readonly direction: Direction }
  | { readonly kind: "keyword"; readonly keyword: "unknown" | "undefined" | "string" | "Blob" | "BodyInit" };
