import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Default variant API, one for each security scheme: a value, or a function that is asked at every call. */
export interface DefaultVariantAuth {
  readonly [scheme: string]: never;
}

/** A server of the Default variant API, as its document lists them. */
export type DefaultVariantServer = ServerChoice<"https://api.test">;

/** What {@link createDefaultVariant} takes. */
export interface DefaultVariantOptions extends ClientOptions {
  readonly auth?: DefaultVariantAuth | undefined;
  readonly server?: DefaultVariantServer | undefined;
}

/** A client of the Default variant API, the first argument of its operations. */
export interface DefaultVariantClient extends ApiClient {
  readonly api: "defaultVariant";
}

const defaultVariantApi: ApiDescription<"defaultVariant"> = {
  api: "defaultVariant",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Default variant API, version 1.0.0. */
export function createDefaultVariant(options?: DefaultVariantOptions): DefaultVariantClient {
  return createApiClient(defaultVariantApi, options);
}
