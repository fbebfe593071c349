import { decodeHeaders, send } from "../../runtime/index.js";
import type {
  CallOptions,
  Failure,
  OperationDescription,
  Success,
  Undocumented,
  WithHeaders,
} from "../../runtime/index.js";
import type { ReferencesClient } from "../client.js";
import type { AdminUser, ErrorV1, User, UserId } from "../schemas.js";

/** What {@link getUser} takes. */
export interface GetUserInput {
  readonly path: {
    readonly id: UserId;
  };
}

/** The header fields that responses to {@link getUser} have. */
export interface GetUserHeaders {
  readonly "X-Why"?: string;
}

/** What {@link getUser} gives back. */
export type GetUserResult =
  Success<200, User> | (Failure<403, ErrorV1> & WithHeaders<GetUserHeaders>) | Undocumented<200 | 403>;

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

/** What {@link putUser} takes. */
export interface PutUserInput {
  readonly path: {
    readonly id: UserId;
  };
  readonly body?: AdminUser;
}

/** The header fields that responses to {@link putUser} have. */
export interface PutUserHeaders {
  readonly "X-Why"?: string;
}

/** What {@link putUser} gives back. */
export type PutUserResult =
  Success<204, undefined> | (Failure<403, ErrorV1> & WithHeaders<PutUserHeaders>) | Undocumented<204 | 403>;

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
