import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, CredentialSource, ServerChoice } from "../runtime/index.js";

/** Credentials for the Search API, one for each security scheme: a value, or a function that is asked at every call. */
export interface Openapi32Auth {
  /**
   * API key, sent in the header `X-Key`.
   *
   * @deprecated
   */
  readonly Key?: CredentialSource<string>;
}

/** A server of the Search API, as its document lists them. */
export type Openapi32Server = ServerChoice<"https://api.test">;

/** What {@link createOpenapi32} takes. */
export interface Openapi32Options extends ClientOptions {
  readonly auth?: Openapi32Auth | undefined;
  readonly server?: Openapi32Server | undefined;
}

/** A client of the Search API, the first argument of its operations. */
export interface Openapi32Client extends ApiClient {
  readonly api: "openapi32";
}

const openapi32Api: ApiDescription<"openapi32"> = {
  api: "openapi32",
  servers: [{ url: "https://api.test" }],
  securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" } },
};

/** Makes a client of the Search API, version 1.0.0. */
export function createOpenapi32(options?: Openapi32Options): Openapi32Client {
  return createApiClient(openapi32Api, options);
}
