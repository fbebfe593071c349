import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Parameters API, one for each security scheme: a value, or a function that is asked at every call. */
export interface ParametersAuth {
  readonly [scheme: string]: never;
}

/** A server of the Parameters API, as its document lists them. */
export type ParametersServer = ServerChoice<"https://api.test">;

/** What {@link createParameters} takes. */
export interface ParametersOptions extends ClientOptions {
  readonly auth?: ParametersAuth | undefined;
  readonly server?: ParametersServer | undefined;
}

/** A client of the Parameters API, the first argument of its operations. */
export interface ParametersClient extends ApiClient {
  readonly api: "parameters";
}

const parametersApi: ApiDescription<"parameters"> = {
  api: "parameters",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Parameters API, version 1.0.0. */
export function createParameters(options?: ParametersOptions): ParametersClient {
  return createApiClient(parametersApi, options);
}
