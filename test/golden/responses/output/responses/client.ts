import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Responses API, one for each security scheme: a value, or a function that is asked at every call. */
export interface ResponsesAuth {
  readonly [scheme: string]: never;
}

/** A server of the Responses API, as its document lists them. */
export type ResponsesServer = ServerChoice<"https://api.test">;

/** What {@link createResponses} takes. */
export interface ResponsesOptions extends ClientOptions {
  readonly auth?: ResponsesAuth | undefined;
  readonly server?: ResponsesServer | undefined;
}

/** A client of the Responses API, the first argument of its operations. */
export interface ResponsesClient extends ApiClient {
  readonly api: "responses";
}

const responsesApi: ApiDescription<"responses"> = {
  api: "responses",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Responses API, version 1.0.0. */
export function createResponses(options?: ResponsesOptions): ResponsesClient {
  return createApiClient(responsesApi, options);
}
