import { ApiError } from "./apiError.js";
import type { ApiDescription } from "./operation.js";

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>;

/** What must not go to another origin than the one that was called. */
export interface RedirectPolicy {
  /** Header fields that hold credentials. */
  readonly secretFields: readonly string[];
  /** False for a body that is gone once it is sent. */
  readonly isReplayable: boolean;
}

const REDIRECTS = [301, 302, 303, 307, 308];

/** As many as `fetch` follows. */
const MOST_REDIRECTS = 20;

/** The header fields that hold credentials of an API and that `fetch` does not take for such by itself. */
export function secretFieldsOf({ securitySchemes }: ApiDescription): readonly string[] {
  return Object.values(securitySchemes).flatMap((scheme) =>
    scheme.type === "apiKey" && scheme.in === "header" && !/^(?:authorization|cookie)$/i.test(scheme.name)
      ? [scheme.name]
      : [],
  );
}

/**
 * Sends a request and follows redirects. `fetch` keeps `Authorization` and `Cookie` from another origin but sends every
 * other field along; so where a request has a secret one, the redirects are followed here.
 *
 * @throws {@link ApiError} of kind `network` for too many redirects, and in browsers, which do not tell where a redirect
 * leads, for the first.
 */
export async function sendFollowing(request: Request, policy: RedirectPolicy, send: Send): Promise<Response> {
  const hasSecret = policy.secretFields.some((name) => request.headers.has(name));
  if (!hasSecret || request.redirect !== "follow") return send(request);
  let current = new Request(request, { redirect: "manual" });
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    const response = await send(policy.isReplayable ? current.clone() : current);
    if (response.type === "opaqueredirect") throw refused("the answer is a redirect to where a credential may not go");
    const location = REDIRECTS.includes(response.status) ? response.headers.get("Location") : null;
    if (location === null) return response;
    void response.body?.cancel().catch(() => undefined);
    current = redirected(current, response.status, { policy, target: new URL(location, current.url) });
  }
  throw refused("the answer is one redirect after the other");
}

/** The next request (Fetch Standard, "HTTP-redirect fetch"). */
function redirected(
  request: Request,
  status: number,
  { policy, target }: { readonly policy: RedirectPolicy; readonly target: URL },
): Request {
  const headers = new Headers(request.headers);
  if (target.origin !== new URL(request.url).origin) {
    for (const name of ["Authorization", "Cookie", ...policy.secretFields]) headers.delete(name);
  }
  if (!becomesGet(request.method, status)) {
    if (!policy.isReplayable) throw refused("the answer is a redirect, and the body cannot be sent again");
    return new Request(new Request(target, request), { headers });
  }
  for (const name of ["Content-Type", "Content-Encoding", "Content-Language", "Content-Location"]) headers.delete(name);
  const { signal, redirect, credentials, mode } = request;
  return new Request(target, { method: "GET", headers, signal, redirect, credentials, mode });
}

function becomesGet(method: string, status: number): boolean {
  return status === 303 ? method !== "GET" && method !== "HEAD" : status < 303 && method === "POST";
}

function refused(reason: string): ApiError {
  return new ApiError({ kind: "network", reason });
}
