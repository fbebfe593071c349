import createClient from "openapi-fetch";

import type { MiddlewareContext, Middleware } from "./middleware.js";

/** What is given to `openapi-fetch` for one request: everything is written already, it puts it together and sends it. */
export interface TransportRequest {
  readonly baseUrl: string;
  readonly params: MiddlewareContext["params"];
  readonly pathSerializer: (url: string) => string;
  readonly querySerializer: () => string;
  readonly body: unknown;
  readonly bodySerializer: () => unknown;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly middleware: readonly Middleware[];
  readonly fetch: (request: Request) => Promise<Response>;
  readonly parseAs: "stream";
  readonly signal: AbortSignal;
  /** Needed by `fetch` for a body that is a stream. */
  readonly duplex?: "half";
}

/** `openapi-fetch`, without its types: those of an API are the generated ones. */
export interface Transport {
  readonly request: (method: string, template: string, request: TransportRequest) => Promise<unknown>;
}

/** Makes the transport of a client. */
export function createTransport(): Transport {
  return createClient() as unknown as Transport;
}
