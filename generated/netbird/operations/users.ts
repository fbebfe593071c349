import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  Failure,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { NetbirdClient } from "../client.js";
import type { User, UserRequest } from "../schemas.js";

/** Input of {@link updateUser}. */
export interface UpdateUserInput {
  path: {
    /** The unique identifier of a user */
    userId: string;
  };
  /** User update */
  body?: UserRequest;
}

/**
 * Result of {@link updateUser}.
 *
 * - 200: A User object
 * - 400: Bad Request
 * - 401: Requires authentication
 * - 403: Forbidden
 * - 500: Internal Server Error
 */
export type UpdateUserResult =
  | Success<200, User>
  | UndocumentedSuccess<200, User>
  | Failure<400 | 401 | 403 | 500, unknown>
  | Undocumented<400 | 401 | 403 | 500>;

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
 *
 * @param input - User update
 */
export function updateUser(
  client: NetbirdClient,
  input: UpdateUserInput,
  options?: CallOptions,
): Promise<UpdateUserResult> {
  return send<UpdateUserResult>(client, updateUserOperation, input, options);
}
