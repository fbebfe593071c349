import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Discriminators API, one for each security scheme: a value, or a function that is asked at every call. */
export interface DiscriminatorsAuth {
  readonly [scheme: string]: never;
}

/** A server of the Discriminators API, as its document lists them. */
export type DiscriminatorsServer = ServerChoice<"https://api.test">;

/** What {@link createDiscriminators} takes. */
export interface DiscriminatorsOptions extends ClientOptions {
  readonly auth?: DiscriminatorsAuth | undefined;
  readonly server?: DiscriminatorsServer | undefined;
}

/** A client of the Discriminators API, the first argument of its operations. */
export interface DiscriminatorsClient extends ApiClient {
  readonly api: "discriminators";
}

const discriminatorsApi: ApiDescription<"discriminators"> = {
  api: "discriminators",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Discriminators API, version 1.0.0. */
export function createDiscriminators(options?: DiscriminatorsOptions): DiscriminatorsClient {
  return createApiClient(discriminatorsApi, options);
}
