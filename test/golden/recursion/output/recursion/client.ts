import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Recursion API, one for each security scheme: a value, or a function that is asked at every call. */
export interface RecursionAuth {
  readonly [scheme: string]: never;
}

/** A server of the Recursion API, as its document lists them. */
export type RecursionServer = ServerChoice<"https://api.test">;

/** What {@link createRecursion} takes. */
export interface RecursionOptions extends ClientOptions {
  readonly auth?: RecursionAuth | undefined;
  readonly server?: RecursionServer | undefined;
}

/** A client of the Recursion API, the first argument of its operations. */
export interface RecursionClient extends ApiClient {
  readonly api: "recursion";
}

const recursionApi: ApiDescription<"recursion"> = {
  api: "recursion",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Recursion API, version 1.0.0. */
export function createRecursion(options?: RecursionOptions): RecursionClient {
  return createApiClient(recursionApi, options);
}
