import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { CallbacksClient } from "../client.js";
import type { Subscription } from "../schemas.js";

/** Input of {@link subscribe}. */
export interface SubscribeInput {
  query: {
    url: string;
  };
}

/**
 * Result of {@link subscribe}.
 *
 * - 201: Subscribed.
 */
export type SubscribeResult = Success<201, Subscription> | UndocumentedSuccess<201, Subscription> | Undocumented;

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

/** Input of {@link getSubscription}. */
export interface GetSubscriptionInput {
  path: {
    subscriptionId: string;
  };
}

/**
 * Result of {@link getSubscription}.
 *
 * - 200: One.
 */
export type GetSubscriptionResult = Success<200, unknown> | UndocumentedSuccess<200, unknown> | Undocumented;

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

/** Input of {@link cancel}. */
export interface CancelInput {
  path: {
    subscriptionId: string;
  };
}

/**
 * Result of {@link cancel}.
 *
 * - 204: Gone.
 */
export type CancelResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const cancelOperation: OperationDescription = {
  method: "DELETE",
  path: "/subscriptions/{subscriptionId}",
  parameters: [{ in: "path", name: "subscriptionId" }],
};

/** `DELETE /subscriptions/{subscriptionId}` */
export function cancel(client: CallbacksClient, input: CancelInput, options?: CallOptions): Promise<CancelResult> {
  return send<CancelResult>(client, cancelOperation, input, options);
}
