import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Inline types API, one for each security scheme: a value, or a function that is asked at every call. */
export interface InlineTypesAuth {
  readonly [scheme: string]: never;
}

/** A server of the Inline types API, as its document lists them. */
export type InlineTypesServer = ServerChoice<"https://api.test">;

/** What {@link createInlineTypes} takes. */
export interface InlineTypesOptions extends ClientOptions {
  readonly auth?: InlineTypesAuth | undefined;
  readonly server?: InlineTypesServer | undefined;
}

/** A client of the Inline types API, the first argument of its operations. */
export interface InlineTypesClient extends ApiClient {
  readonly api: "inlineTypes";
}

const inlineTypesApi: ApiDescription<"inlineTypes"> = {
  api: "inlineTypes",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Inline types API, version 1.0.0. */
export function createInlineTypes(options?: InlineTypesOptions): InlineTypesClient {
  return createApiClient(inlineTypesApi, options);
}
