import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, CredentialSource, ServerChoice } from "../runtime/index.js";

/** Credentials for the NetBird REST API, one for each security scheme: a value, or a function that is asked at every call. */
export interface NetbirdAuth {
  /** HTTP bearer authentication (JWT). */
  readonly BearerAuth?: CredentialSource<string>;
  /**
   * Prefix the value with \"Token\" to indicate the custom authorization type
   *
   * API key, sent in the header `Authorization`.
   */
  readonly TokenAuth?: CredentialSource<string>;
}

/** A server of the NetBird REST API, as its document lists them. */
export type NetbirdServer = ServerChoice<"https://netbird.io">;

/** What {@link createNetbird} takes. */
export interface NetbirdOptions extends ClientOptions {
  readonly auth?: NetbirdAuth | undefined;
  readonly server?: NetbirdServer | undefined;
}

/** A client of the NetBird REST API, the first argument of its operations. */
export interface NetbirdClient extends ApiClient {
  readonly api: "netbird";
}

const netbirdApi: ApiDescription<"netbird"> = {
  api: "netbird",
  servers: [{ url: "https://netbird.io" }],
  securitySchemes: {
    BearerAuth: { type: "http", scheme: "bearer" },
    TokenAuth: { type: "apiKey", in: "header", name: "Authorization" },
  },
};

/**
 * Makes a client of the NetBird REST API, version 0.0.1.
 *
 * API to manipulate groups, rules, policies and retrieve information about peers and users
 */
export function createNetbird(options?: NetbirdOptions): NetbirdClient {
  return createApiClient(netbirdApi, options);
}
