import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { NamesClient } from "../client.js";

/** What {@link searchUsers2} takes. */
export interface SearchUsers2Input {
  readonly query?: never;
}

/** What {@link searchUsers2} gives back. */
export type SearchUsers2Result = Success<204, undefined> | Undocumented<204>;

const searchUsers2Operation: OperationDescription = {
  method: "GET",
  path: "/users/search",
};

/** `GET /users/search` */
export function searchUsers2(
  client: NamesClient,
  input?: SearchUsers2Input,
  options?: CallOptions,
): Promise<SearchUsers2Result> {
  return send<SearchUsers2Result>(client, searchUsers2Operation, input, options);
}
