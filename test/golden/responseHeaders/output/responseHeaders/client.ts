import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Response headers API, one for each security scheme: a value, or a function that is asked at every call. */
export interface ResponseHeadersAuth {
  readonly [scheme: string]: never;
}

/** A server of the Response headers API, as its document lists them. */
export type ResponseHeadersServer = ServerChoice<"https://api.test">;

/** What {@link createResponseHeaders} takes. */
export interface ResponseHeadersOptions extends ClientOptions {
  readonly auth?: ResponseHeadersAuth | undefined;
  readonly server?: ResponseHeadersServer | undefined;
}

/** A client of the Response headers API, the first argument of its operations. */
export interface ResponseHeadersClient extends ApiClient {
  readonly api: "responseHeaders";
}

const responseHeadersApi: ApiDescription<"responseHeaders"> = {
  api: "responseHeaders",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Response headers API, version 1.0.0. */
export function createResponseHeaders(options?: ResponseHeadersOptions): ResponseHeadersClient {
  return createApiClient(responseHeadersApi, options);
}
