import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Composition API, one for each security scheme: a value, or a function that is asked at every call. */
export interface CompositionAuth {
  readonly [scheme: string]: never;
}

/** A server of the Composition API, as its document lists them. */
export type CompositionServer = ServerChoice<"https://api.test">;

/** What {@link createComposition} takes. */
export interface CompositionOptions extends ClientOptions {
  readonly auth?: CompositionAuth | undefined;
  readonly server?: CompositionServer | undefined;
}

/** A client of the Composition API, the first argument of its operations. */
export interface CompositionClient extends ApiClient {
  readonly api: "composition";
}

const compositionApi: ApiDescription<"composition"> = {
  api: "composition",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Composition API, version 1.0.0. */
export function createComposition(options?: CompositionOptions): CompositionClient {
  return createApiClient(compositionApi, options);
}
