import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  NoInput,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { ReadWriteClient } from "../client.js";
import type { Invitation, Team, User, UserInput } from "../schemas.js";

/** Input of {@link getUser}. */
export interface GetUserInput {
  path: {
    id: string;
  };
}

/**
 * Result of {@link getUser}.
 *
 * - 200: The user.
 */
export type GetUserResult = Success<200, User> | UndocumentedSuccess<200, User> | Undocumented;

const getUserOperation: OperationDescription = {
  method: "GET",
  path: "/users/{id}",
  parameters: [{ in: "path", name: "id" }],
  accept: "application/json",
};

/** `GET /users/{id}` */
export function getUser(client: ReadWriteClient, input: GetUserInput, options?: CallOptions): Promise<GetUserResult> {
  return send<GetUserResult>(client, getUserOperation, input, options);
}

/** Input of {@link putUser}. */
export interface PutUserInput {
  path: {
    id: string;
  };
  body: UserInput;
}

/**
 * Result of {@link putUser}.
 *
 * - 204: Done.
 */
export type PutUserResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const putUserOperation: OperationDescription = {
  method: "PUT",
  path: "/users/{id}",
  parameters: [{ in: "path", name: "id" }],
  body: { mediaType: "application/json" },
};

/** `PUT /users/{id}` */
export function putUser(client: ReadWriteClient, input: PutUserInput, options?: CallOptions): Promise<PutUserResult> {
  return send<PutUserResult>(client, putUserOperation, input, options);
}

/** Input of {@link listTeams}. */
export type ListTeamsInput = NoInput;

/**
 * Result of {@link listTeams}.
 *
 * - 200: The teams, each with its users.
 */
export type ListTeamsResult = Success<200, Team[]> | UndocumentedSuccess<200, Team[]> | Undocumented;

const listTeamsOperation: OperationDescription = {
  method: "GET",
  path: "/teams",
  accept: "application/json",
};

/** `GET /teams` */
export function listTeams(client: ReadWriteClient, input?: NoInput, options?: CallOptions): Promise<ListTeamsResult> {
  return send<ListTeamsResult>(client, listTeamsOperation, input, options);
}

/** Input of {@link invite}. */
export interface InviteInput {
  body?: Invitation;
}

/**
 * Result of {@link invite}.
 *
 * - 204: Done.
 */
export type InviteResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const inviteOperation: OperationDescription = {
  method: "POST",
  path: "/invitations",
  body: { mediaType: "application/json" },
};

/** `POST /invitations` */
export function invite(client: ReadWriteClient, input?: InviteInput, options?: CallOptions): Promise<InviteResult> {
  return send<InviteResult>(client, inviteOperation, input, options);
}
