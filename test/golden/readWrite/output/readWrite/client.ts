import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Read and write API, one for each security scheme: a value, or a function that is asked at every call. */
export interface ReadWriteAuth {
  readonly [scheme: string]: never;
}

/** A server of the Read and write API, as its document lists them. */
export type ReadWriteServer = ServerChoice<"https://api.test">;

/** What {@link createReadWrite} takes. */
export interface ReadWriteOptions extends ClientOptions {
  readonly auth?: ReadWriteAuth | undefined;
  readonly server?: ReadWriteServer | undefined;
}

/** A client of the Read and write API, the first argument of its operations. */
export interface ReadWriteClient extends ApiClient {
  readonly api: "readWrite";
}

const readWriteApi: ApiDescription<"readWrite"> = {
  api: "readWrite",
  servers: [{ url: "https://api.test" }],
  securitySchemes: {},
};

/** Makes a client of the Read and write API, version 1.0.0. */
export function createReadWrite(options?: ReadWriteOptions): ReadWriteClient {
  return createApiClient(readWriteApi, options);
}
