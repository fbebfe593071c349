import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { Openapi32Client } from "../client.js";

/** What {@link purgeThingsByThingId} takes. */
export interface PurgeThingsByThingIdInput {
  readonly path: {
    readonly thingId: string;
  };
}

/** What {@link purgeThingsByThingId} gives back. */
export type PurgeThingsByThingIdResult = Success<204, undefined> | Undocumented<204>;

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
