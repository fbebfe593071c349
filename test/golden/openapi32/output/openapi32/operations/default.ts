import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { Openapi32Client } from "../client.js";

/** Input of {@link purgeThingsByThingId}. */
export interface PurgeThingsByThingIdInput {
  path: {
    thingId: string;
  };
}

/** Result of {@link purgeThingsByThingId}. */
export type PurgeThingsByThingIdResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const purgeThingsByThingIdOperation: OperationDescription = {
  method: "purge",
  path: "/things/{thingId}",
  parameters: [{ in: "path", name: "thingId", allowReserved: true }],
  security: [["Key"]],
};

/**
 * Not PURGE
 *
 * `purge /things/{thingId}`
 */
export function purgeThingsByThingId(
  client: Openapi32Client,
  input: PurgeThingsByThingIdInput,
  options?: CallOptions,
): Promise<PurgeThingsByThingIdResult> {
  return send<PurgeThingsByThingIdResult>(client, purgeThingsByThingIdOperation, input, options);
}
