import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions } from "../runtime/index.js";

/** Credentials for the Subscriptions API, one for each security scheme: a value, or a function that is asked at every call. */
export interface CallbacksAuth {
  readonly [scheme: string]: never;
}

/** A server of the Subscriptions API, as its document lists them. */
export type CallbacksServer = never;

/** What {@link createCallbacks} takes. */
export interface CallbacksOptions extends ClientOptions {
  readonly auth?: CallbacksAuth | undefined;
  readonly server?: CallbacksServer | undefined;
}

/** A client of the Subscriptions API, the first argument of its operations. */
export interface CallbacksClient extends ApiClient {
  readonly api: "callbacks";
}

const callbacksApi: ApiDescription<"callbacks"> = {
  api: "callbacks",
  servers: [],
  securitySchemes: {},
};

/** Makes a client of the Subscriptions API, version 1.0.0. */
export function createCallbacks(options?: CallbacksOptions): CallbacksClient {
  return createApiClient(callbacksApi, options);
}
