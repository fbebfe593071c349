import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Open objects API, one for each security scheme: a value, or a function that is asked at every call. */
export interface OpenObjectsAuth {
  readonly [scheme: string]: never;
}

/** A server of the Open objects API, as its document lists them. */
export type OpenObjectsServer = ServerChoice<"https://api.test">;

/** What {@link createOpenObjects} takes. */
export interface OpenObjectsOptions extends ClientOptions {
  readonly auth?: OpenObjectsAuth | undefined;
  readonly server?: OpenObjectsServer | undefined;
}

/** A client of the Open objects API, the first argument of its operations. */
export interface OpenObjectsClient extends ApiClient {
  readonly api: "openObjects";
}

const openObjectsApi: ApiDescription<"openObjects"> = {
  api: "openObjects",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Open objects API, version 1.0.0. */
export function createOpenObjects(options?: OpenObjectsOptions): OpenObjectsClient {
  return createApiClient(openObjectsApi, options);
}
