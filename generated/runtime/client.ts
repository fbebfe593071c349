import type { ApiDescription } from "./operation.js";
import type { ApiClientOptions } from "./options.js";
import { createTransport } from "./transport.js";
import type { Transport } from "./transport.js";

/** What a client is made of. */
export interface ClientSettings {
  readonly description: ApiDescription;
  readonly options: ApiClientOptions;
  readonly transport: Transport;
}

/** A client of one API, the first argument of its operations. */
export interface ApiClient<Api extends string = string> {
  readonly api: Api;
  /** For {@link send}. A function, so that printing a client shows no credential. */
  readonly settings: () => ClientSettings;
}

/** Makes a client of the API that the description is of. Nothing is sent and no credential is asked for yet. */
export function createApiClient<Api extends string>(
  description: ApiDescription<Api>,
  options: ApiClientOptions = {},
): ApiClient<Api> {
  const settings: ClientSettings = { description, options, transport: createTransport() };
  return { api: description.api, settings: () => settings };
}
