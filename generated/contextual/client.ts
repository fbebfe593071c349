import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, CredentialSource, ServerChoice } from "../runtime/index.js";

/** Credentials for the Endpoints API, one for each security scheme: a value, or a function that is asked at every call. */
export interface ContextualAuth {
  /** HTTP bearer authentication (API Key). */
  readonly BearerAuth?: CredentialSource<string>;
}

/** A server of the Endpoints API, as its document lists them. */
export type ContextualServer = ServerChoice<"https://api.contextual.ai/v1">;

/** What {@link createContextual} takes. */
export interface ContextualOptions extends ClientOptions {
  readonly auth?: ContextualAuth | undefined;
  readonly server?: ContextualServer | undefined;
}

/** A client of the Endpoints API, the first argument of its operations. */
export interface ContextualClient extends ApiClient {
  readonly api: "contextual";
}

const contextualApi: ApiDescription<"contextual"> = {
  api: "contextual",
  servers: [{ url: "https://api.contextual.ai/v1" }],
  securitySchemes: { BearerAuth: { type: "http", scheme: "bearer" } },
};

/** Makes a client of the Endpoints API, version 1.0. */
export function createContextual(options?: ContextualOptions): ContextualClient {
  return createApiClient(contextualApi, options);
}
