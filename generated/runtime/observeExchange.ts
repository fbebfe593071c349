import type { Exchange } from "./exchange.js";
import type { Middleware, MiddlewareContext } from "./middleware.js";

/** Sees an exchange through the hooks of `openapi-fetch`. */
export interface Observer {
  /** The hooks to pass, which are those of the middleware and the observer's own. */
  readonly middleware: readonly Middleware[];
  readonly seen: () => Exchange;
}

/**
 * Keeps the last response of an exchange for itself and gives `openapi-fetch` an empty one to read: that reads failures
 * as it likes and could not give back what it read. The observer is first in the list, as responses pass it from
 * last to first; where a middleware answers a request by itself, the responses' hooks do not run at all, so that every
 * one is watched for that.
 */
export function observeExchange(middleware: readonly Middleware[], method: string): Observer {
  let exchange: Exchange = { request: undefined, response: undefined };
  const keep = (request: Request, response: Response): Response => {
    exchange = { request, response };
    return new Response(null, { status: 204 });
  };
  const keepRequest = ({ request }: MiddlewareContext): void => {
    exchange = { request, response: undefined };
  };
  const observer: Middleware = {
    onRequest: (context) => {
      const request = withMethod(context.request, method);
      keepRequest({ ...context, request });
      return request;
    },
    onResponse: ({ request, response }) => keep(request, response),
    onError: keepRequest,
  };
  const watched = middleware.map((each) => watch(each, keep));
  return { middleware: [observer, ...watched], seen: () => exchange };
}

/** `openapi-fetch` writes every method in capitals, and methods differ by case (RFC 9110 §9.1). */
function withMethod(request: Request, method: string): Request {
  return request.method.toUpperCase() === method.toUpperCase() && request.method !== method
    ? new Request(request, { method })
    : request;
}

function watch(middleware: Middleware, keep: (request: Request, response: Response) => Response): Middleware {
  return {
    onRequest: async (context) => {
      const answer = await middleware.onRequest?.(context);
      return answer instanceof Response ? keep(context.request, answer) : answer;
    },
    onResponse: (context) => middleware.onResponse?.(context),
    onError: (context) => middleware.onError?.(context),
  };
}
