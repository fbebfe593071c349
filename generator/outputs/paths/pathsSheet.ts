import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Direction } from "../../model/apiModel.js";
import type { Docs } from "../../plan/clientPlan/clientPlan.js";
import type { TypeTree } from "../../print/typeTree.js";

/**
 * An object as openapi-typescript reads it, with nothing in it but what makes types. The keys of tables are numbers:
 * names would be decoded as parts of a URI, which not all of them can be.
 */
export type View = Readonly<Record<string, unknown>>;

/** A model as it is shown to openapi-typescript, and what is printed besides what that makes of it. */
export interface PathsSheet {
  readonly paths: readonly ShownItem[];
  readonly webhooks: readonly ShownItem[];
  readonly pathItems: readonly ShownItem[];
  readonly components: View;
  /** Which schema each of the objects stands for that openapi-typescript is shown. */
  readonly schemas: ReadonlyMap<unknown, ShownSchema>;
  /** By the keys that lead to a place in what is shown. */
  readonly notes: ReadonlyMap<JsonPointer, Note>;
}

/** A path item with its operations. */
export interface ShownItem {
  readonly parameters: readonly View[];
  readonly operations: readonly ShownOperation[];
}

export interface ShownOperation {
  /** The keys that lead to it in its path item: `get`, or `additionalOperations` and `COPY`. */
  readonly keys: readonly string[];
  readonly id: string | undefined;
  readonly place: JsonPointer;
  readonly docs: Docs;
  readonly view: View;
}

export interface ShownSchema {
  readonly pointer: JsonPointer;
  readonly direction: Direction;
}

/** What is printed at a place. */
export interface Note {
  /** What the document has in place of the number. */
  readonly name?: string;
  readonly docs?: Docs;
  /** Replaces what openapi-typescript makes of it. */
  readonly type?: TypeTree;
}
