import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Enums API, one for each security scheme: a value, or a function that is asked at every call. */
export interface EnumsAuth {
  readonly [scheme: string]: never;
}

/** A server of the Enums API, as its document lists them. */
export type EnumsServer = ServerChoice<"https://api.test">;

/** What {@link createEnums} takes. */
export interface EnumsOptions extends ClientOptions {
  readonly auth?: EnumsAuth | undefined;
  readonly server?: EnumsServer | undefined;
}

/** A client of the Enums API, the first argument of its operations. */
export interface EnumsClient extends ApiClient {
  readonly api: "enums";
}

const enumsApi: ApiDescription<"enums"> = {
  api: "enums",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Enums API, version 1.0.0. */
export function createEnums(options?: EnumsOptions): EnumsClient {
  return createApiClient(enumsApi, options);
}
