import type { Operation, ResponseHeader, ResponseStatus } from "../../model/apiModel.js";
import { arrives } from "./fetchRules.js";

/** Header fields that are documented alike for some statuses of an operation. */
export interface HeaderSet {
  readonly statuses: readonly ResponseStatus[];
  readonly headers: readonly ResponseHeader[];
}

/** The header fields of an operation's responses that a caller can get. */
export function headerSetsOf({ responses }: Operation): readonly HeaderSet[] {
  const sets = new Map<string, { readonly statuses: ResponseStatus[]; readonly headers: readonly ResponseHeader[] }>();
  for (const { status, headers } of responses.filter(arrives)) {
    if (headers.length === 0) continue;
    const key = JSON.stringify(headers.map(({ name, pointer }) => [name, pointer]));
    const set = sets.get(key) ?? { statuses: [], headers };
    sets.set(key, set);
    set.statuses.push(status);
  }
  return [...sets.values()];
}
