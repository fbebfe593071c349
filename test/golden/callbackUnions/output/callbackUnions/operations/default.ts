import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { CallbackUnionsClient } from "../client.js";

/** What {@link subscribe} takes. */
export interface SubscribeInput {
  readonly query?: never;
}

/** What {@link subscribe} gives back. */
export type SubscribeResult = Success<204, undefined> | Undocumented<204>;

const subscribeOperation: OperationDescription = {
  method: "POST",
  path: "/subscriptions",
};

/** `POST /subscriptions` */
export function subscribe(
  client: CallbackUnionsClient,
  input?: SubscribeInput,
  options?: CallOptions,
): Promise<SubscribeResult> {
  return send<SubscribeResult>(client, subscribeOperation, input, options);
}
