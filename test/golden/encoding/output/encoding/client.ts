import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Encoding API, one for each security scheme: a value, or a function that is asked at every call. */
export interface EncodingAuth {
  readonly [scheme: string]: never;
}

/** A server of the Encoding API, as its document lists them. */
export type EncodingServer = ServerChoice<"https://api.test">;

/** What {@link createEncoding} takes. */
export interface EncodingOptions extends ClientOptions {
  readonly auth?: EncodingAuth | undefined;
  readonly server?: EncodingServer | undefined;
}

/** A client of the Encoding API, the first argument of its operations. */
export interface EncodingClient extends ApiClient {
  readonly api: "encoding";
}

const encodingApi: ApiDescription<"encoding"> = {
  api: "encoding",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Encoding API, version 1.0.0. */
export function createEncoding(options?: EncodingOptions): EncodingClient {
  return createApiClient(encodingApi, options);
}
