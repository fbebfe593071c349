import { ApiError } from "./apiError.js";
import type { ApiDescription } from "./operation.js";

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>;

/** What a redirect may carry on, and what it may not. */
export interface RedirectPolicy {
  /** The header fields of the document's security schemes, in lower case. */
  readonly secretFields: readonly string[];
  /** The query parameters of the document's security schemes. */
  readonly secretParameters: readonly string[];
  /** False for a body that is gone once it is sent. */
  readonly isReplayable: boolean;
}

/** A request and what came back for it. */
interface Hop {
  readonly request: Request;
  readonly response: Response;
}

const REDIRECTS = [301, 302, 303, 307, 308];

/** As many as `fetch` follows. */
const MOST_REDIRECTS = 20;

/**
 * The header fields that may go to another origin: what the client accepts, what the body is, which part is wanted of
 * which state (RFC 9110 §8, §10.1.5, §12.5, §13.1, §14.2). Without a condition a request would mean something else.
 * Any other field may hold a secret, which its name need not tell.
 */
const HARMLESS = new Set([
  "accept",
  "accept-charset",
  "accept-encoding",
  "accept-language",
  "content-encoding",
  "content-language",
  "content-type",
  "if-match",
  "if-modified-since",
  "if-none-match",
  "if-range",
  "if-unmodified-since",
  "range",
  "user-agent",
]);

/** Names under which credentials travel, whatever the document says. */
const SECRET = /auth|cookie|token|secret|passw|session|key|credential|signature|^sig$/i;

/** The policy for a call of an API. */
export function redirectPolicyOf({ securitySchemes }: ApiDescription, isReplayable: boolean): RedirectPolicy {
  const namesIn = (place: string): string[] =>
    Object.values(securitySchemes).flatMap((scheme) =>
      scheme.type === "apiKey" && scheme.in === place ? scheme.name : [],
    );
  return {
    secretFields: namesIn("header").map((name) => name.toLowerCase()),
    secretParameters: namesIn("query"),
    isReplayable,
  };
}

/**
 * Sends a request and follows its redirects. `fetch` drops `Authorization` and `Cookie` for another origin but sends
 * every other field along, and goes from https to http with the query that the server repeats. So the redirects of a
 * request that may carry a credential are followed here: only harmless fields go to another origin, nothing goes from
 * https to http. What `fetch` follows by itself is checked when it comes back.
 *
 * @throws {@link ApiError} of kind `network`, with request and response, for a redirect that is not to be followed: to
 * what is no URL or neither http nor https, with a user name or a password, from https to http where there may be a
 * credential, after 20 others; in browsers, which do not say where a redirect leads, any redirect of a request with
 * a credential in a header field that they would send along.
 */
export async function sendFollowing(request: Request, policy: RedirectPolicy, send: Send): Promise<Response> {
  if (request.redirect !== "follow" || !isFollowedHere(request, policy)) return sendOnce(request, send);
  let current = new Request(request, { redirect: "manual" });
  for (let count = 0; ; count++) {
    const response = await send(policy.isReplayable && current.body !== null ? current.clone() : current);
    const hop = { request: current, response };
    if (response.type === "opaqueredirect") throw refused("the credential may not go wherever it leads", hop);
    const location = REDIRECTS.includes(response.status) ? response.headers.get("Location") : null;
    if (location === null) return response;
    if (count === MOST_REDIRECTS) throw refused(`it is one of more than ${MOST_REDIRECTS} in a row`, hop);
    const target = targetOf(location, hop);
    current = redirected(hop, target, policy);
    cancel(response);
  }
}

async function sendOnce(request: Request, send: Send): Promise<Response> {
  const response = await send(request);
  // A mock of `fetch` may return nothing, which `send` reports.
  if ((response as Response | undefined)?.redirected !== true) return response;
  const problem = problemOf(new URL(response.url));
  if (problem !== undefined) throw refused(problem, { request, response });
  return response;
}

/** Browsers hide where a redirect leads, so that `fetch` has to follow all that it can be trusted with. */
function isFollowedHere(request: Request, policy: RedirectPolicy): boolean {
  const fields = [...request.headers.keys()].filter((name) => !mayGoElsewhere(name, policy));
  if (isBrowser()) {
    return fields.some((name) => name !== "authorization" && (SECRET.test(name) || policy.secretFields.includes(name)));
  }
  const parameters = [...new URL(request.url).searchParams.keys()];
  return fields.length > 0 || parameters.some((name) => SECRET.test(name) || policy.secretParameters.includes(name));
}

function isBrowser(): boolean {
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
  return navigator?.userAgent?.startsWith("Mozilla/") === true;
}

/** Also a harmless field can be the one in which an API wants its key. */
function mayGoElsewhere(name: string, { secretFields }: RedirectPolicy): boolean {
  return HARMLESS.has(name) && !secretFields.includes(name);
}

function targetOf(location: string, hop: Hop): URL {
  const { url } = hop.request;
  const target = parse(location, url);
  if (target === undefined) throw refused("its Location is not a URL", hop);
  const isDowngrade = url.startsWith("https:") && target.protocol === "http:";
  const problem = isDowngrade ? "it leads from https to http, where a credential could be read" : problemOf(target);
  if (problem !== undefined) throw refused(problem, hop);
  return target;
}

function parse(location: string, base: string): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}

/** Why no redirect may lead to a URL; undefined where it may. */
function problemOf({ protocol, username, password }: URL): string | undefined {
  if (!/^https?:$/.test(protocol)) return "it leads to a URL that is neither http nor https";
  return username + password === "" ? undefined : "it leads to a URL with a user name or a password";
}

/**
 * The next request (Fetch Standard, "HTTP-redirect fetch"). Its fields are deleted one by one: Bun and Deno keep all of
 * a request's fields where a copy of it is given none.
 */
function redirected({ request, response }: Hop, target: URL, policy: RedirectPolicy): Request {
  const isGet = becomesGet(request.method, response.status);
  if (!isGet && !policy.isReplayable) throw refused("the body cannot be sent again", { request, response });
  const isElsewhere = target.origin !== new URL(request.url).origin;
  const next = new Request(target, isGet ? withoutBody(request) : request);
  for (const name of request.headers.keys()) {
    const isOfBody = isGet && name.startsWith("content-");
    if (isOfBody || (isElsewhere && !mayGoElsewhere(name, policy))) next.headers.delete(name);
  }
  return next;
}

function withoutBody({ headers, signal, redirect, credentials, mode }: Request): RequestInit {
  return { method: "GET", headers, signal, redirect, credentials, mode };
}

function becomesGet(method: string, status: number): boolean {
  return status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
}

function refused(problem: string, hop: Hop): ApiError {
  cancel(hop.response);
  return new ApiError({ kind: "network", reason: `the answer is a redirect that is not followed: ${problem}`, ...hop });
}

function cancel({ body }: Response): void {
  void body?.cancel().catch(() => undefined);
}
