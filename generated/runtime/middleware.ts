/** What a middleware is told of a call. */
export interface MiddlewareContext {
  readonly request: Request;
  /** The path template of the operation. */
  readonly schemaPath: string;
  /** The arguments of the call, as the caller gave them; those in the header are in the request. */
  readonly params: {
    readonly path?: Record<string, unknown>;
    readonly query?: Record<string, unknown>;
    readonly cookie?: Record<string, unknown>;
  };
  /** One for each call. */
  readonly id: string;
}

// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a hook that gives nothing may be of type void
type Answer<Value> = Value | undefined | void | Promise<Value | undefined | void>;

/**
 * Sees and may replace what goes out and what comes back. A middleware written for `openapi-fetch` fits.
 *
 * Requests pass the list from first to last, responses and errors from last to first. Retries are not seen: a call passes
 * once.
 */
export interface Middleware {
  /** May give another request, or a response, with which the call is answered at once. */
  onRequest?(context: MiddlewareContext): Answer<Request | Response>;
  /** May give another response. */
  onResponse?(context: MiddlewareContext & { readonly response: Response }): Answer<Response>;
  /** Is told of an {@link ApiError} of kind `network`, `timeout` or `abort`; may give a response or another error. */
  onError?(context: MiddlewareContext & { readonly error: unknown }): Answer<Response | Error>;
}
