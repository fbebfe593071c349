import type { NodeKind } from "../../document/grammar.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { JsonObject } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Variant } from "../conflict/chooseVariant.js";
import type { Outline, OutlineEntry } from "../page/recognition.js";
import type { StatedOperation } from "./statedOperation.js";

/** A part of the document, with what pages say of it. */
export interface MergedPart {
  readonly pointer: JsonPointer;
  readonly kind: NodeKind | undefined;
  readonly chosen: Variant;
  /** Those that say the same; of a component perhaps without some texts. */
  readonly equal: readonly Variant[];
  /** Those that say the same in other words: in another language, as a rule. */
  readonly reworded: readonly Variant[];
  /** Those that contradict it. */
  readonly others: readonly Variant[];
}

/** An operation, and where it goes. */
export interface MergedOperation extends MergedPart {
  readonly stated: StatedOperation;
  /** Where pages write the path with a slash at its end and the chosen one without, or the other way round. */
  readonly otherSpellings: readonly SourcePlace[];
}

/** What an outline says of the operations that there are. */
export interface OutlineMatch {
  readonly outline: Outline;
  /** The operations that it lists, in its order. */
  readonly listed: readonly MergedOperation[];
  /** The heading that each operation stands under. */
  readonly tags: readonly string[];
  /** What it lists and no page has. */
  readonly missing: readonly OutlineEntry[];
}

/** A field that a document may have for all of its operations, a path for its own, an operation for itself. */
export type SharedField = "servers" | "security";

/** What counts for all, and the operations with what counts for them only. */
export interface PlacedField {
  readonly field: SharedField;
  readonly common: unknown;
  readonly operations: readonly StatedOperation[];
  /** Where pages say for all operations what most pages do not say, or each page something else. */
  readonly differing: readonly SourcePlace[];
}

/** A reference of a document that leads to nothing in it. */
export interface LooseReference {
  readonly reference: string;
  /** Where it stands. */
  readonly pointer: JsonPointer;
}

/** One document, and how each part of it was merged. */
export interface MergedDocument {
  readonly document: JsonObject;
  /** In the order of the document. */
  readonly operations: readonly MergedOperation[];
  readonly components: readonly MergedPart[];
  /** Title and version. */
  readonly info: readonly MergedPart[];
  /** The locations of the pages that information and tags come from. */
  readonly generalPages: ReadonlySet<string>;
  readonly outlines: readonly OutlineMatch[];
  readonly loose: readonly LooseReference[];
  /** Servers and security, and at which level they stand. */
  readonly levels: readonly PlacedField[];
  readonly guesses: readonly string[];
}
