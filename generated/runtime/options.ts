import type { HeaderFields } from "./headerFields.js";
import type { Middleware } from "./middleware.js";
import type { RetryOptions } from "./retry.js";

/** What every call can be given, and every client for all of its calls. */
export interface TransportOptions {
  /** Where the API is. Goes before everything that the document says. */
  readonly baseUrl?: string | undefined;
  /** Header fields to send. A field of the call goes before one of the client, `null` takes one away. */
  readonly headers?: HeaderFields | undefined;
  /** Sends a request. Default: the `fetch` that is global when the call is made. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * How long a call may take, in milliseconds, retries included; of one that is answered by a stream, how long until it
   * begins. Default: as long as it takes.
   */
  readonly timeout?: number | undefined;
  /**
   * How many bytes a response may have once it is decompressed; of a stream, how many each item. A response with more is
   * not read to its end, and the call rejects with an {@link ApiError} of kind `decode`. Default: no limit; 64 MiB for
   * each item of a stream.
   */
  readonly maxBytes?: number | undefined;
  /** How many more attempts a failed call gets, or how exactly. Default: none. */
  readonly retry?: number | RetryOptions | undefined;
}

/** Options of a single call. */
export interface CallOptions extends TransportOptions {
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a client. */
export interface ClientOptions extends TransportOptions {
  /** Middleware as `openapi-fetch` knows it, in the order in which requests pass it. */
  readonly middleware?: readonly Middleware[] | undefined;
}

/** A server of the document and the values of its variables; a variable left out has its default. */
export interface ServerChoice<Url extends string = string, Variables extends object = Readonly<Record<string, never>>> {
  /** As the document writes it. */
  readonly url: Url;
  readonly variables?: Variables | undefined;
}

/** A value, or a function that is asked for it at every call. */
export type CredentialSource<Value> = Value | (() => Value | Promise<Value>);

/** A user name and password (RFC 7617). */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** Options that a generated client narrows to what its document describes. */
export interface ApiClientOptions extends ClientOptions {
  /** Credentials by the name of their security scheme. */
  readonly auth?: object | undefined;
  readonly server?: ServerChoice<string, object> | undefined;
}
