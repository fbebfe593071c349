import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Nullables API, one for each security scheme: a value, or a function that is asked at every call. */
export interface NullablesAuth {
  readonly [scheme: string]: never;
}

/** A server of the Nullables API, as its document lists them. */
export type NullablesServer = ServerChoice<"https://api.test">;

/** What {@link createNullables} takes. */
export interface NullablesOptions extends ClientOptions {
  readonly auth?: NullablesAuth | undefined;
  readonly server?: NullablesServer | undefined;
}

/** A client of the Nullables API, the first argument of its operations. */
export interface NullablesClient extends ApiClient {
  readonly api: "nullables";
}

const nullablesApi: ApiDescription<"nullables"> = {
  api: "nullables",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Nullables API, version 1.0.0. */
export function createNullables(options?: NullablesOptions): NullablesClient {
  return createApiClient(nullablesApi, options);
}
