import type { WireName } from "../../model/apiModel.js";
import type { TypeUse } from "../clientPlan/typeUse.js";
import type { Identifier } from "../clientPlan/identifier.js";

/** The type of a response, the component that it is nothing but, where it is, and the type of its header fields. */
export interface StatusType {
  readonly type: TypeUse;
  readonly reference: WireName | undefined;
  readonly headers: Identifier | undefined;
}

interface TypedStatus extends StatusType {
  readonly status: number;
}

/** Statuses that have a type in common. */
export type StatusGroup = Omit<StatusType, "reference"> & { readonly statuses: readonly number[] };

/** Puts neighbours together that have the same type: `400 | 401 | 403`. */
export function groupStatuses(statuses: readonly TypedStatus[]): readonly StatusGroup[] {
  const groups: { readonly statuses: number[]; readonly like: StatusType }[] = [];
  for (const status of statuses) {
    const last = groups.at(-1);
    if (last !== undefined && last.like.headers === status.headers && isSameType(last.like, status))
      last.statuses.push(status.status);
    else groups.push({ statuses: [status.status], like: status });
  }
  return groups.map(({ statuses: numbers, like: { type, headers } }) => ({ statuses: numbers, type, headers }));
}

/** Whether two responses are of one type, whatever their header fields. */
export function isSameType(one: StatusType, other: StatusType): boolean {
  if (one.reference !== undefined && one.reference === other.reference) return true;
  return JSON.stringify(one.type) === JSON.stringify(other.type);
}
