import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { CallbacksClient } from "../client.js";
import type { Subscription } from "../schemas.js";

/** What {@link subscribe} takes. */
export interface SubscribeInput {
  readonly query: {
    readonly url: string;
  };
}

/** What {@link subscribe} gives back. */
export type SubscribeResult = Success<201, Subscription> | Undocumented<201>;

const subscribeOperation: OperationDescription = {
  method: "POST",
  path: "/subscriptions",
  parameters: [{ in: "query", name: "url" }],
  accept: "application/json",
};

/**
 * `POST /subscriptions`
 *
 * Link `cancel` of 201: `cancel` with `subscriptionId` = `$response.body#/id`, `force` = `true`. Ends it. *\/ \@see {\@link nothing}
 *
 * Link `self` of 201: `getSubscription` with `path.subscriptionId` = `$response.body#/id`.
 */
export function subscribe(
  client: CallbacksClient,
  input: SubscribeInput,
  options?: CallOptions,
): Promise<SubscribeResult> {
  return send<SubscribeResult>(client, subscribeOperation, input, options);
}

/** What {@link getSubscription} takes. */
export interface GetSubscriptionInput {
  readonly path: {
    readonly subscriptionId: string;
  };
}

/** What {@link getSubscription} gives back. */
export type GetSubscriptionResult = Success<200, unknown> | Undocumented<200>;

const getSubscriptionOperation: OperationDescription = {
  method: "GET",
  path: "/subscriptions/{subscriptionId}",
  parameters: [{ in: "path", name: "subscriptionId" }],
};

/** `GET /subscriptions/{subscriptionId}` */
export function getSubscription(
  client: CallbacksClient,
  input: GetSubscriptionInput,
  options?: CallOptions,
): Promise<GetSubscriptionResult> {
  return send<GetSubscriptionResult>(client, getSubscriptionOperation, input, options);
}

/** What {@link cancel} takes. */
export interface CancelInput {
  readonly path: {
    readonly subscriptionId: string;
  };
}

/** What {@link cancel} gives back. */
export type CancelResult = Success<204, undefined> | Undocumented<204>;

const cancelOperation: OperationDescription = {
  method: "DELETE",
  path: "/subscriptions/{subscriptionId}",
  parameters: [{ in: "path", name: "subscriptionId" }],
};

/** `DELETE /subscriptions/{subscriptionId}` */
export function cancel(client: CallbacksClient, input: CancelInput, options?: CallOptions): Promise<CancelResult> {
  return send<CancelResult>(client, cancelOperation, input, options);
}
