import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { NamesClient } from "../client.js";

/** Input of {@link deleteOperation}. */
export interface DeleteOperationInput {
  path: {
    "user-id": string;
  };
}

/**
 * Result of {@link deleteOperation}.
 *
 * - 204: Done.
 */
export type DeleteOperationResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const deleteOperationOperation: OperationDescription = {
  method: "DELETE",
  path: "/users/{user-id}",
  parameters: [{ in: "path", name: "user-id" }],
};

/**
 * Ends with *\/ and goes on.
 * \@deprecated is not a tag here, nor is {\@link nothing}.
 *
 * `DELETE /users/{user-id}`
 *
 * @deprecated
 */
export function deleteOperation(
  client: NamesClient,
  input: DeleteOperationInput,
  options?: CallOptions,
): Promise<DeleteOperationResult> {
  return send<DeleteOperationResult>(client, deleteOperationOperation, input, options);
}
