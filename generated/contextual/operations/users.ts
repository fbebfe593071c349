import { send } from "../../runtime/index.js";
import type { CallOptions, Failure, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { ContextualClient } from "../client.js";
import type { EmptyResponse, HTTPValidationError, TenantNewUserInfo } from "../schemas.js";

/** What {@link updateUser} takes. */
export interface UpdateUserInput {
  readonly body: TenantNewUserInfo;
}

/** What {@link updateUser} gives back. */
export type UpdateUserResult =
  Success<200, EmptyResponse> | Failure<422, HTTPValidationError> | Undocumented<200 | 422>;

const updateUserOperation: OperationDescription = {
  method: "PUT",
  path: "/users",
  body: { mediaType: "application/json" },
  accept: "application/json",
  security: [["BearerAuth"]],
};

/**
 * Update User
 *
 * Modify a given `User`.
 *
 * Fields not included in the request body will not be modified.
 *
 * `PUT /users`
 */
export function updateUser(
  client: ContextualClient,
  input: UpdateUserInput,
  options?: CallOptions,
): Promise<UpdateUserResult> {
  return send<UpdateUserResult>(client, updateUserOperation, input, options);
}
