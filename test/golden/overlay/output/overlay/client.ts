import { createApiClient } from "../runtime/index.js";
import type { ApiClient, ApiDescription, ClientOptions, ServerChoice } from "../runtime/index.js";

/** Credentials for the Overlay API, one for each security scheme: a value, or a function that is asked at every call. */
export interface OverlayAuth {
  readonly [scheme: string]: never;
}

/** A server of the Overlay API, as its document lists them. */
export type OverlayServer = ServerChoice<"https://api.example.com">;

/** What {@link createOverlay} takes. */
export interface OverlayOptions extends ClientOptions {
  readonly auth?: OverlayAuth | undefined;
  readonly server?: OverlayServer | undefined;
}

/** A client of the Overlay API, the first argument of its operations. */
export interface OverlayClient extends ApiClient {
  readonly api: "overlay";
}

const overlayApi: ApiDescription<"overlay"> = {
  api: "overlay",
  servers: [{ url: "https://api.example.com" }],
  securitySchemes: {},
};

/** Makes a client of the Overlay API, version 1. */
export function createOverlay(options?: OverlayOptions): OverlayClient {
  return createApiClient(overlayApi, options);
}
