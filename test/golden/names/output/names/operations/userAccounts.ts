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
import type { UserList2 } from "../schemas.js";

/** Input of {@link listUsers}. */
export interface ListUsersInput {
  query?: {
    constructor?: string;
    größe?: number;
  };
  header?: {
    "x-trace-id"?: string;
  };
}

/**
 * Result of {@link listUsers}.
 *
 * - 200: Users.
 */
export type ListUsersResult = Success<200, UserList2> | UndocumentedSuccess<200, UserList2> | Undocumented;

const listUsersOperation: OperationDescription = {
  method: "GET",
  path: "/users",
  parameters: [
    { in: "header", name: "x-trace-id" },
    { in: "query", name: "constructor" },
    { in: "query", name: "größe" },
  ],
  accept: "application/json",
};

/** `GET /users` */
export function listUsers(
  client: NamesClient,
  input?: ListUsersInput,
  options?: CallOptions,
): Promise<ListUsersResult> {
  return send<ListUsersResult>(client, listUsersOperation, input, options);
}

/** Input of {@link postUsers}. */
export type PostUsersInput = NoInput;

/**
 * Result of {@link postUsers}.
 *
 * - 204: Done.
 */
export type PostUsersResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const postUsersOperation: OperationDescription = {
  method: "POST",
  path: "/users",
};

/**
 * Has no operation id
 *
 * `POST /users`
 */
export function postUsers(client: NamesClient, input?: NoInput, options?: CallOptions): Promise<PostUsersResult> {
  return send<PostUsersResult>(client, postUsersOperation, input, options);
}

/** Input of {@link searchUsers}. */
export type SearchUsersInput = NoInput;

/**
 * Result of {@link searchUsers}.
 *
 * - 204: Done.
 */
export type SearchUsersResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const searchUsersOperation: OperationDescription = {
  method: "HEAD",
  path: "/users/search",
};

/** `HEAD /users/search` */
export function searchUsers(client: NamesClient, input?: NoInput, options?: CallOptions): Promise<SearchUsersResult> {
  return send<SearchUsersResult>(client, searchUsersOperation, input, options);
}
