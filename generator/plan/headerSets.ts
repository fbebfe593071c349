import type { Operation, ResponseHeader, ResponseStatus } from "../model/apiModel.js";

/** Header fields that are documented alike for some statuses of an operation. */
export interface HeaderSet {
  readonly statuses: readonly ResponseStatus[];
  readonly headers: readonly ResponseHeader[];
}

/** The header fields of an operation's responses; 1XX never arrive in `fetch`. */
export function headerSetsOf({ responses }: Operation): readonly HeaderSet[] {
  const sets = new Map<string, { readonly statuses: ResponseStatus[]; readonly headers: readonly ResponseHeader[] }>();
  for (const { status, headers } of responses) {
    if (headers.length === 0 || status === "1XX" || (typeof status === "number" && status < 200)) continue;
    const key = JSON.stringify(headers.map(({ name, pointer }) => [name, pointer]));
    const set = sets.get(key) ?? { statuses: [], headers };
    sets.set(key, set);
    set.statuses.push(status);
  }
  return [...sets.values()];
}
