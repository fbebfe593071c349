import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Streams API, one for each security scheme: a value, or a function that is asked at every call. */
export interface StreamsAuth {
  readonly [scheme: string]: never;
}

/** A server of the Streams API, as its document lists them. */
export type StreamsServer = ServerChoice<"https://api.test">;

/** What {@link createStreams} takes. */
export interface StreamsOptions extends ClientOptions {
  readonly auth?: StreamsAuth | undefined;
  readonly server?: StreamsServer | undefined;
}

/** A client of the Streams API, the first argument of its operations. */
export interface StreamsClient extends ApiClient {
  readonly api: "streams";
}

const streamsApi: ApiDescription<"streams"> = {
  api: "streams",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Streams API, version 1.0.0. */
export function createStreams(options?: StreamsOptions): StreamsClient {
  return createApiClient(streamsApi, options);
}
