import { decodeHeaders, send } from "../../runtime/index.js";
import type {
  CallOptions,
  Failure,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
  WithHeaders,
} from "../../runtime/index.js";
import type { ReferencesClient } from "../client.js";
import type { AdminUser, ErrorV1, User, UserId } from "../schemas.js";

/** Input of {@link getUser}. */
export interface GetUserInput {
  path: {
    id: UserId;
  };
}

/** The header fields that responses to {@link getUser} have. */
export interface GetUserHeaders {
  "X-Why"?: string;
}

/**
 * Result of {@link getUser}.
 *
 * - 200: The user.
 * - 403: Not allowed.
 */
export type GetUserResult =
  | Success<200, User>
  | UndocumentedSuccess<200, User>
  | (Failure<403, ErrorV1> & WithHeaders<GetUserHeaders>)
  | Undocumented<403>;

const getUserOperation: OperationDescription = {
  method: "GET",
  path: "/users/{id}",
  parameters: [{ in: "path", name: "id" }],
  accept: "application/json",
  headers: { decode: decodeHeaders, of: [{ statuses: [403], fields: [{ name: "X-Why" }] }] },
};

/** `GET /users/{id}` */
export function getUser(client: ReferencesClient, input: GetUserInput, options?: CallOptions): Promise<GetUserResult> {
  return send<GetUserResult>(client, getUserOperation, input, options);
}

/** Input of {@link putUser}. */
export interface PutUserInput {
  path: {
    id: UserId;
  };
  body?: AdminUser;
}

/** The header fields that responses to {@link putUser} have. */
export interface PutUserHeaders {
  "X-Why"?: string;
}

/**
 * Result of {@link putUser}.
 *
 * - 204: Done.
 * - 403: Not allowed.
 */
export type PutUserResult =
  | Success<204, undefined>
  | UndocumentedSuccess<204, unknown>
  | (Failure<403, ErrorV1> & WithHeaders<PutUserHeaders>)
  | Undocumented<403>;

const putUserOperation: OperationDescription = {
  method: "PUT",
  path: "/users/{id}",
  parameters: [{ in: "path", name: "id" }],
  body: { mediaType: "application/json" },
  accept: "application/json",
  headers: { decode: decodeHeaders, of: [{ statuses: [403], fields: [{ name: "X-Why" }] }] },
};

/** `PUT /users/{id}` */
export function putUser(client: ReferencesClient, input: PutUserInput, options?: CallOptions): Promise<PutUserResult> {
  return send<PutUserResult>(client, putUserOperation, input, options);
}
