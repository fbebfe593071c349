import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { NamesClient } from "../client.js";
import type { UserList2 } from "../schemas.js";

/** What {@link listUsers} takes. */
export interface ListUsersInput {
  readonly query?: {
    readonly constructor?: string;
    readonly größe?: number;
  };
  readonly header?: {
    readonly "x-trace-id"?: string;
  };
}

/** What {@link listUsers} gives back. */
export type ListUsersResult = Success<200, UserList2> | Undocumented<200>;

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

/** What {@link postUsers} takes. */
export interface PostUsersInput {
  readonly query?: never;
}

/** What {@link postUsers} gives back. */
export type PostUsersResult = Success<204, undefined> | Undocumented<204>;

const postUsersOperation: OperationDescription = {
  method: "POST",
  path: "/users",
};

/**
 * Has no operation id
 *
 * `POST /users`
 */
export function postUsers(
  client: NamesClient,
  input?: PostUsersInput,
  options?: CallOptions,
): Promise<PostUsersResult> {
  return send<PostUsersResult>(client, postUsersOperation, input, options);
}

/** What {@link searchUsers} takes. */
export interface SearchUsersInput {
  readonly query?: never;
}

/** What {@link searchUsers} gives back. */
export type SearchUsersResult = Success<204, undefined> | Undocumented<204>;

const searchUsersOperation: OperationDescription = {
  method: "HEAD",
  path: "/users/search",
};

/** `HEAD /users/search` */
export function searchUsers(
  client: NamesClient,
  input?: SearchUsersInput,
  options?: CallOptions,
): Promise<SearchUsersResult> {
  return send<SearchUsersResult>(client, searchUsersOperation, input, options);
}
