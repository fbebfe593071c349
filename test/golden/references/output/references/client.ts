import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions } from "../runtime/index.js";

/** Credentials for the A document of several files API, one for each security scheme: a value, or a function that is asked at every call. */
export interface ReferencesAuth {
  readonly [scheme: string]: never;
}

/** A server of the A document of several files API, as its document lists them. */
export type ReferencesServer = never;

/** What {@link createReferences} takes. */
export interface ReferencesOptions extends ClientOptions {
  readonly auth?: ReferencesAuth | undefined;
  readonly server?: ReferencesServer | undefined;
}

/** A client of the A document of several files API, the first argument of its operations. */
export interface ReferencesClient extends ApiClient {
  readonly api: "references";
}

const referencesApi: ApiDescription<"references"> = {
  api: "references",
  servers: [],
  securitySchemes: {},
};

/** Makes a client of the A document of several files API, version 1.0.0. */
export function createReferences(options?: ReferencesOptions): ReferencesClient {
  return createApiClient(referencesApi, options);
}
