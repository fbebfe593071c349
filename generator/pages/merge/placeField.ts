import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { joinPointer, rootPointer } from "../../document/jsonPointer.js";
import { ownValue, withValues } from "../../document/record.js";
import type { Fragment } from "../page/recognition.js";
import type { PlacedField, SharedField } from "./merged.js";
import type { StatedOperation } from "./statedOperation.js";

/**
 * Decides at which level a field stands. Where all pages say the same at their top, or most of them, it stays there.
 * Otherwise each operation gets what its own page says for it; what then is the same for all of them goes to the top
 * again.
 */
export function placeField(operations: readonly StatedOperation[], field: SharedField): PlacedField {
  const tops = new Map(operations.map(({ fragment }) => [fragment, meaningful(ownValue(fragment.document, field))]));
  const common = agreed([...tops.values()]);
  if (common !== undefined) return { field, common, operations, differing: [] };
  const usual = mostCommon([...tops.values()]);
  const differing = [...tops].flatMap(([fragment, top]) =>
    top !== undefined && !isSame(top, usual) ? [fragment.placeOf(joinPointer(rootPointer, field))] : [],
  );
  if (usual !== undefined) {
    const placed = operations.map((stated) =>
      isSame(tops.get(stated.fragment), usual) ? stated : makeException(stated, field),
    );
    return { field, common: usual, operations: placed, differing };
  }
  return { ...spreadLevels(operations, field, tops), field, differing };
}

function spreadLevels(
  operations: readonly StatedOperation[],
  field: SharedField,
  tops: ReadonlyMap<Fragment, unknown>,
): Pick<PlacedField, "common" | "operations"> {
  // An empty list at the top may stand for none at all, unless another page says what it would have been.
  const isCertain = [...tops.values()].some((value) => value !== undefined);
  const effective = operations.map((stated) => effectiveValue(stated, field, isCertain));
  const lifted = agreed(effective.map(meaningful));
  const next = lifted === undefined ? effective : effective.map(() => undefined);
  const spread = operations.map((stated, index) => withField(stated, field, next[index]));
  return { common: lifted, operations: spread };
}

/** What most pages say, by far: more than half of those that have operations. */
function mostCommon(tops: readonly unknown[]): unknown {
  const camps = [...groupBy(tops, (top) => canonicalText(top ?? null)).values()];
  const [value] = camps.find((camp) => camp.length * 2 > tops.length) ?? [];
  return value;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalText(a ?? null) === canonicalText(b ?? null);
}

/** A page that names no servers leaves them to the others; one that names no security says that there is none. */
function makeException(stated: StatedOperation, field: SharedField): StatedOperation {
  const value = meaningful(effectiveValue(stated, field, true));
  return withField(stated, field, value ?? (field === "security" ? [] : undefined));
}

function withField(stated: StatedOperation, field: SharedField, value: unknown): StatedOperation {
  const item = withValues(stated.item, new Map([[field, undefined]]));
  return { ...stated, item, operation: withValues(stated.operation, new Map([[field, value]])) };
}

function effectiveValue(
  { operation, item, fragment }: StatedOperation,
  field: SharedField,
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
