import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Directions API, one for each security scheme: a value, or a function that is asked at every call. */
export interface DirectionsAuth {
  readonly [scheme: string]: never;
}

/** A server of the Directions API, as its document lists them. */
export type DirectionsServer = ServerChoice<"https://api.test">;

/** What {@link createDirections} takes. */
export interface DirectionsOptions extends ClientOptions {
  readonly auth?: DirectionsAuth | undefined;
  readonly server?: DirectionsServer | undefined;
}

/** A client of the Directions API, the first argument of its operations. */
export interface DirectionsClient extends ApiClient {
  readonly api: "directions";
}

const directionsApi: ApiDescription<"directions"> = {
  api: "directions",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Directions API, version 1.0.0. */
export function createDirections(options?: DirectionsOptions): DirectionsClient {
  return createApiClient(directionsApi, options);
}
