import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  NoInput,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { NamesClient } from "../client.js";

/** Input of {@link searchUsers2}. */
export type SearchUsers2Input = NoInput;

/**
 * Result of {@link searchUsers2}.
 *
 * - 204: Done.
 */
export type SearchUsers2Result = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const searchUsers2Operation: OperationDescription = {
  method: "GET",
  path: "/users/search",
};

/** `GET /users/search` */
export function searchUsers2(client: NamesClient, input?: NoInput, options?: CallOptions): Promise<SearchUsers2Result> {
  return send<SearchUsers2Result>(client, searchUsers2Operation, input, options);
}
