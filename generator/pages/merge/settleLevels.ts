import { ownValue, withValues } from "../../document/record.js";
import { canonicalText } from "../canonicalText.js";
import type { StatedOperation } from "./statedOperation.js";

/** A field that a document may have for all of its operations, a path for its own, an operation for itself. */
export type LevelledField = "servers" | "security";

/** What counts for all, and the operations with what counts for them only. */
export interface Levelled {
  readonly common: unknown;
  readonly operations: readonly StatedOperation[];
}

/**
 * Settles at which level a field stands. Where all pages say the same at their top, it stays there. Otherwise each
 * operation gets what its own page says for it; what then is the same for all of them goes to the top again.
 */
export function settleLevels(operations: readonly StatedOperation[], field: LevelledField): Levelled {
  const tops = new Map(operations.map(({ fragment }) => [fragment, meaningful(ownValue(fragment.document, field))]));
  const common = agreed([...tops.values()]);
  if (common !== undefined) return { common, operations };
  // An empty list at the top may stand for none at all, unless another page says what it would have been.
  const isCertain = [...tops.values()].some((value) => value !== undefined);
  const effective = operations.map((stated) => effectiveValue(stated, field, isCertain));
  const lifted = agreed(effective.map(meaningful));
  const next = lifted === undefined ? effective : effective.map(() => undefined);
  const spread = operations.map((stated, index) => {
    const item = withValues(stated.item, new Map([[field, undefined]]));
    return { ...stated, item, operation: withValues(stated.operation, new Map([[field, next[index]]])) };
  });
  return { common: lifted, operations: spread };
}

function effectiveValue(
  { operation, item, fragment }: StatedOperation,
  field: LevelledField,
  isCertain: boolean,
): unknown {
  const top = ownValue(fragment.document, field);
  return ownValue(operation, field) ?? ownValue(item, field) ?? (isCertain ? top : meaningful(top));
}

/** Formats write an empty list for what is absent. */
function meaningful(value: unknown): unknown {
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

/** The one value that all of them are; undefined where they differ, or are nothing. */
function agreed([first, ...others]: readonly unknown[]): unknown {
  return others.every((other) => canonicalText(other) === canonicalText(first)) ? first : undefined;
}
