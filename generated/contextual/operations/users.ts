import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  Failure,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { ContextualClient } from "../client.js";
import type { EmptyResponse, HTTPValidationError, TenantNewUserInfo } from "../schemas.js";

/** Input of {@link updateUser}. */
export interface UpdateUserInput {
  body: TenantNewUserInfo;
}

/**
 * Result of {@link updateUser}.
 *
 * - 200: Successful Response
 * - 422: Validation Error
 */
export type UpdateUserResult =
  | Success<200, EmptyResponse>
  | UndocumentedSuccess<200, EmptyResponse>
  | Failure<422, HTTPValidationError>
  | Undocumented<422>;

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
