import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, CredentialSource, ServerChoice } from "../runtime/index.js";

/** Credentials for the Pets API, one for each security scheme: a value, or a function that is asked at every call. */
export interface SwaggerAuth {
  /**
   * From the settings.
   *
   * API key, sent in the header `X-Key`.
   */
  readonly Key?: CredentialSource<string>;
  /** OAuth 2.0 access token. */
  readonly Login?: CredentialSource<string>;
}

/** A server of the Pets API, as its document lists them. */
export type SwaggerServer = ServerChoice<"https://api.test/v2"> | ServerChoice<"http://api.test/v2">;

/** What {@link createSwagger} takes. */
export interface SwaggerOptions extends ClientOptions {
  readonly auth?: SwaggerAuth | undefined;
  readonly server?: SwaggerServer | undefined;
}

/** A client of the Pets API, the first argument of its operations. */
export interface SwaggerClient extends ApiClient {
  readonly api: "swagger";
}

const swaggerApi: ApiDescription<"swagger"> = {
  api: "swagger",
  servers: [{ url: "https://api.test/v2" }, { url: "http://api.test/v2" }],
  securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" }, Login: { type: "oauth2" } },
};

/** Makes a client of the Pets API, version 1. */
export function createSwagger(options?: SwaggerOptions): SwaggerClient {
  return createApiClient(swaggerApi, options);
}
