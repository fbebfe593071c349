import type { WireName } from "../../model/apiModel.js";
import type { TypeUse } from "../clientPlan.js";

/** The type of a response, and the component that it is nothing but, where it is. */
export interface StatusType {
  readonly type: TypeUse;
  readonly reference: WireName | undefined;
}

/** Puts neighbours together that have the same type: `400 | 401 | 403`. */
export function groupStatuses(
  statuses: readonly (StatusType & { readonly status: number })[],
): readonly { readonly statuses: readonly number[]; readonly type: TypeUse }[] {
  const groups: { readonly statuses: number[]; readonly like: StatusType }[] = [];
  for (const status of statuses) {
    const last = groups.at(-1);
    if (last !== undefined && isSameType(last.like, status)) last.statuses.push(status.status);
    else groups.push({ statuses: [status.status], like: status });
  }
  return groups.map(({ statuses: numbers, like }) => ({ statuses: numbers, type: like.type }));
}

function isSameType(one: StatusType, other: StatusType): boolean {
  if (one.type.kind === "keyword" || other.type.kind === "keyword") {
    return one.type.kind === "keyword" && other.type.kind === "keyword" && one.type.keyword === other.type.keyword;
  }
  if (one.type.pointer === other.type.pointer) return true;
  return one.reference !== undefined && one.reference === other.reference;
}
