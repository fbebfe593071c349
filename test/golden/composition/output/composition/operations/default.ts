import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { CompositionClient } from "../client.js";
import type { Pet, Tree } from "../schemas.js";

/** What {@link addPet} takes. */
export interface AddPetInput {
  readonly body: Pet;
}

/** What {@link addPet} gives back. */
export type AddPetResult = Success<200, Tree> | Undocumented<200>;

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
