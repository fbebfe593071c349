import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Choices API, one for each security scheme: a value, or a function that is asked at every call. */
export interface ChoicesAuth {
  readonly [scheme: string]: never;
}

/** A server of the Choices API, as its document lists them. */
export type ChoicesServer = ServerChoice<"https://api.test">;

/** What {@link createChoices} takes. */
export interface ChoicesOptions extends ClientOptions {
  readonly auth?: ChoicesAuth | undefined;
  readonly server?: ChoicesServer | undefined;
}

/** A client of the Choices API, the first argument of its operations. */
export interface ChoicesClient extends ApiClient {
  readonly api: "choices";
}

const choicesApi: ApiDescription<"choices"> = {
  api: "choices",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Choices API, version 1.0.0. */
export function createChoices(options?: ChoicesOptions): ChoicesClient {
  return createApiClient(choicesApi, options);
}
