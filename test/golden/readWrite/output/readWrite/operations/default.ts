import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { ReadWriteClient } from "../client.js";
import type { Invitation, Team, User, UserInput } from "../schemas.js";

/** What {@link getUser} takes. */
export interface GetUserInput {
  readonly path: {
    readonly id: string;
  };
}

/** What {@link getUser} gives back. */
export type GetUserResult = Success<200, User> | Undocumented<200>;

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

/** What {@link putUser} takes. */
export interface PutUserInput {
  readonly path: {
    readonly id: string;
  };
  readonly body: UserInput;
}

/** What {@link putUser} gives back. */
export type PutUserResult = Success<204, undefined> | Undocumented<204>;

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

/** What {@link listTeams} takes. */
export interface ListTeamsInput {
  readonly query?: never;
}

/** What {@link listTeams} gives back. */
export type ListTeamsResult = Success<200, Team[]> | Undocumented<200>;

const listTeamsOperation: OperationDescription = {
  method: "GET",
  path: "/teams",
  accept: "application/json",
};

/** `GET /teams` */
export function listTeams(
  client: ReadWriteClient,
  input?: ListTeamsInput,
  options?: CallOptions,
): Promise<ListTeamsResult> {
  return send<ListTeamsResult>(client, listTeamsOperation, input, options);
}

/** What {@link invite} takes. */
export interface InviteInput {
  readonly body?: Invitation;
}

/** What {@link invite} gives back. */
export type InviteResult = Success<204, undefined> | Undocumented<204>;

const inviteOperation: OperationDescription = {
  method: "POST",
  path: "/invitations",
  body: { mediaType: "application/json" },
};

/** `POST /invitations` */
export function invite(client: ReadWriteClient, input?: InviteInput, options?: CallOptions): Promise<InviteResult> {
  return send<InviteResult>(client, inviteOperation, input, options);
}
