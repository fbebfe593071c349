import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Tuples API, one for each security scheme: a value, or a function that is asked at every call. */
export interface TuplesAuth {
  readonly [scheme: string]: never;
}

/** A server of the Tuples API, as its document lists them. */
export type TuplesServer = ServerChoice<"https://api.test">;

/** What {@link createTuples} takes. */
export interface TuplesOptions extends ClientOptions {
  readonly auth?: TuplesAuth | undefined;
  readonly server?: TuplesServer | undefined;
}

/** A client of the Tuples API, the first argument of its operations. */
export interface TuplesClient extends ApiClient {
  readonly api: "tuples";
}

const tuplesApi: ApiDescription<"tuples"> = {
  api: "tuples",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Tuples API, version 1.0.0. */
export function createTuples(options?: TuplesOptions): TuplesClient {
  return createApiClient(tuplesApi, options);
}
