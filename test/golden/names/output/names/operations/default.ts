import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { NamesClient } from "../client.js";

/** What {@link deleteOperation} takes. */
export interface DeleteOperationInput {
  readonly path: {
    readonly "user-id": string;
  };
}

/** What {@link deleteOperation} gives back. */
export type DeleteOperationResult = Success<204, undefined> | Undocumented<204>;

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
