import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { CompositionClient } from "../client.js";
import type { Pet, Tree } from "../schemas.js";

/** Input of {@link addPet}. */
export interface AddPetInput {
  body: Pet;
}

/**
 * Result of {@link addPet}.
 *
 * - 200: The tree.
 */
export type AddPetResult = Success<200, Tree> | UndocumentedSuccess<200, Tree> | Undocumented;

const addPetOperation: OperationDescription = {
  method: "POST",
  path: "/pets",
  body: { mediaType: "application/json" },
  accept: "application/json",
};

/** `POST /pets` */
export function addPet(client: CompositionClient, input: AddPetInput, options?: CallOptions): Promise<AddPetResult> {
  return send<AddPetResult>(client, addPetOperation, input, options);
}
