import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Names: `a` | *\/ b API, one for each security scheme: a value, or a function that is asked at every call. */
export interface NamesAuth {
  readonly [scheme: string]: never;
}

/** A server of the Names: `a` | *\/ b API, as its document lists them. */
export type NamesServer = ServerChoice<"https://api.test">;

/** What {@link createNames} takes. */
export interface NamesOptions extends ClientOptions {
  readonly auth?: NamesAuth | undefined;
  readonly server?: NamesServer | undefined;
}

/** A client of the Names: `a` | *\/ b API, the first argument of its operations. */
export interface NamesClient extends ApiClient {
  readonly api: "names";
}

const namesApi: ApiDescription<"names"> = {
  api: "names",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Names: `a` | *\/ b API, version 1.0.0. */
export function createNames(options?: NamesOptions): NamesClient {
  return createApiClient(namesApi, options);
}
