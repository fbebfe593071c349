import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Callback unions API, one for each security scheme: a value, or a function that is asked at every call. */
export interface CallbackUnionsAuth {
  readonly [scheme: string]: never;
}

/** A server of the Callback unions API, as its document lists them. */
export type CallbackUnionsServer = ServerChoice<"https://api.test">;

/** What {@link createCallbackUnions} takes. */
export interface CallbackUnionsOptions extends ClientOptions {
  readonly auth?: CallbackUnionsAuth | undefined;
  readonly server?: CallbackUnionsServer | undefined;
}

/** A client of the Callback unions API, the first argument of its operations. */
export interface CallbackUnionsClient extends ApiClient {
  readonly api: "callbackUnions";
}

const callbackUnionsApi: ApiDescription<"callbackUnions"> = {
  api: "callbackUnions",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Callback unions API, version 1.0.0. */
export function createCallbackUnions(options?: CallbackUnionsOptions): CallbackUnionsClient {
  return createApiClient(callbackUnionsApi, options);
}
