import type { JsonObject } from "../../document/record.js";
import { operationsOfDocument, type FoundOperation } from "../page/fragmentContent.js";
import type { Fragment } from "../page/recognition.js";

/** An operation as a page gives it, with what counts for it from further up once that is decided. */
export interface StatedOperation extends FoundOperation {
  readonly fragment: Fragment;
}

/** All operations of some fragments, in the order of the fragments. */
export function statedOperations(fragments: readonly Fragment[]): readonly StatedOperation[] {
  return fragments.flatMap((fragment) =>
    operationsOfDocument(fragment.document).map((found) => ({ ...found, fragment })),
  );
}

/** The same operation with another content. */
export function withOperation(stated: StatedOperation, operation: JsonObject): StatedOperation {
  return operation === stated.operation ? stated : { ...stated, operation };
}
