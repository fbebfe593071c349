import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions } from "../runtime/index.js";

/** Credentials for the Events API, one for each security scheme: a value, or a function that is asked at every call. */
export interface WebhooksAuth {
  readonly [scheme: string]: never;
}

/** A server of the Events API, as its document lists them. */
export type WebhooksServer = never;

/** What {@link createWebhooks} takes. */
export interface WebhooksOptions extends ClientOptions {
  readonly auth?: WebhooksAuth | undefined;
  readonly server?: WebhooksServer | undefined;
}

/** A client of the Events API, the first argument of its operations. */
export interface WebhooksClient extends ApiClient {
  readonly api: "webhooks";
}

const webhooksApi: ApiDescription<"webhooks"> = {
  api: "webhooks",
  servers: [],
  securitySchemes: {},
};

/** Makes a client of the Events API, version 1.0.0. */
export function createWebhooks(options?: WebhooksOptions): WebhooksClient {
  return createApiClient(webhooksApi, options);
}
