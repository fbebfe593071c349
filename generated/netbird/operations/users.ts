import { send } from "../../runtime/index.js";
import type { CallOptions, Failure, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { NetbirdClient } from "../client.js";
import type { User, UserRequest } from "../schemas.js";

/** What {@link updateUser} takes. */
export interface UpdateUserInput {
  readonly path: {
    /** The unique identifier of a user */
    readonly userId: string;
  };
  /** User update */
  readonly body?: UserRequest;
}

/** What {@link updateUser} gives back. */
export type UpdateUserResult =
  Success<200, User> | Failure<400 | 401 | 403 | 500, unknown> | Undocumented<200 | 400 | 401 | 403 | 500>;

const updateUserOperation: OperationDescription = {
  method: "PUT",
  path: "/api/users/{userId}",
  parameters: [{ in: "path", name: "userId" }],
  body: { mediaType: "application/json" },
  accept: "application/json",
  security: [["BearerAuth"], ["TokenAuth"]],
};

/**
 * Update a User
 *
 * Update information about a User
 *
 * `PUT /api/users/{userId}`
 */
export function updateUser(
  client: NetbirdClient,
  input: UpdateUserInput,
  options?: CallOptions,
): Promise<UpdateUserResult> {
  return send<UpdateUserResult>(client, updateUserOperation, input, options);
}
