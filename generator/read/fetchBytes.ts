import { describeRefusal, refusalOf, type AdmitUrl } from "./admitUrl.js";
import {
  collectBytes,
  defaultLimits,
  errorCode,
  type ByteLimits,
  type ByteResult,
  type ContentHeaders,
} from "./readFileBytes.js";

/** How a URL is fetched. */
export interface FetchRules {
  readonly limits?: ByteLimits;
  /** Called before each request, those that follow a redirect included. */
  readonly admits: AdmitUrl;
  /** Sent with each request, in lower case; they replace our own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up before the time is over. */
  readonly signal?: AbortSignal | undefined;
}

const ownHeaders = {
  accept: "application/json, application/yaml, text/yaml, */*;q=0.5",
  "user-agent": "clientwright",
};

/** More redirects than this lead nowhere. */
const maximumRedirects = 5;

/**
 * Fetches a URL, and follows redirects to URLs that are admitted. No credential is ever sent along, to whatever origin.
 * Never throws for what a server does.
 */
export async function fetchBytes(
  start: string,
  { limits = defaultLimits, admits, headers, signal: stop }: FetchRules,
): Promise<ByteResult> {
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const signal = stop === undefined ? timeout : AbortSignal.any([timeout, stop]);
  const visited: string[] = [];
  let location = start;
  for (;;) {
    const refusal = refuse(location, admits, visited.length === 0 ? "named" : "redirected");
    if (refusal !== undefined) return refusal;
    const isLoop = visited.includes(location);
    visited.push(location);
    if (isLoop || visited.length > maximumRedirects + 1) return redirectLoop(visited, isLoop ? "closed" : "open");
    const result = await fetchOnce(location, { limits, signal, headers: { ...ownHeaders, ...headers } });
    if (result.kind !== "redirect") return location === start ? result : retrievedFrom(result, location);
    location = new URL(result.location, location).href;
  }
}

function retrievedFrom(result: ByteResult, location: string): ByteResult {
  return result.kind === "bytes" ? { ...result, retrievedFrom: location } : result;
}

function refuse(location: string, admits: AdmitUrl, from: "named" | "redirected"): ByteResult | undefined {
  if (!URL.canParse(location)) return { kind: "failed", code: "read/not-found", message: "This is not a valid URL." };
  const url = new URL(location);
  const refusal = refusalOf(url, admits);
  if (refusal === undefined) return undefined;
  const message =
    refusal === "origin"
      ? `The server redirects to ${url.origin}, which is not allowed.`
      : `The ${from === "named" ? "URL" : "server redirects to a URL that"} ${describeRefusal(url, refusal)}.`;
  if (refusal === "credentials") return { kind: "failed", code: "read/url-credentials", message };
  return { kind: "failed", code: from === "named" ? "read/not-found" : "read/redirected-away", message };
}

/** As many URLs of a chain of redirects are named. */
const namedRedirects = 3;

/** `closed` where the chain comes back to a URL that it has passed, `open` where it is only too long. */
function redirectLoop(visited: readonly string[], kind: "closed" | "open"): ByteResult {
  const named = visited.slice(0, namedRedirects).map(withoutQuery).join(", ");
  const chain = visited.length > namedRedirects ? `${named} …` : `${named}.`;
  const problem = kind === "closed" ? "without end" : `more than ${maximumRedirects} times`;
  return { kind: "failed", code: "read/redirect-loop", message: `The server redirects ${problem}: ${chain}` };
}

/** A URL as it may be shown where a server named it: its query may be a credential, such as the signature of a link. */
export function withoutQuery(location: string): string {
  const { origin, pathname } = new URL(location);
  return origin + pathname;
}

interface Redirect {
  readonly kind: "redirect";
  readonly location: string;
}

interface RequestRules {
  readonly limits: ByteLimits;
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

async function fetchOnce(url: string, { limits, signal, headers }: RequestRules): Promise<ByteResult | Redirect> {
  try {
    const response = await fetch(url, { headers, signal, redirect: "manual" });
    if (response.ok) {
      const body = (response.body as AsyncIterable<Uint8Array> | null) ?? noChunks;
      const result = await collectBytes(body, limits);
      return result.kind === "bytes" ? { ...result, headers: contentHeaders(response.headers) } : result;
    }
    await response.body?.cancel();
    const target = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && target !== null && URL.canParse(target, url)) {
      return { kind: "redirect", location: target };
    }
    return describeStatus(response);
  } catch (error) {
    return { kind: "failed", code: "read/unreachable", message: describeFailure(error, limits) };
  }
}

const noChunks: readonly Uint8Array[] = [];

function contentHeaders(headers: Headers): ContentHeaders {
  const contentType = headers.get("content-type");
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return {
    ...(contentType !== null && { contentType }),
    ...(etag !== null && { etag }),
    ...(lastModified !== null && { lastModified }),
  };
}

function describeStatus({ status, headers }: Response): ByteResult {
  const message = `The server answered with status ${status}.`;
  const retryAfter = headers.get("retry-after");
  return { kind: "failed", code: "read/unreachable", message, status, ...(retryAfter !== null && { retryAfter }) };
}

function describeFailure(error: unknown, limits: ByteLimits): string {
  if ((Object(error) as { readonly name?: unknown }).name === "TimeoutError") {
    return `The server did not send the document within ${limits.milliseconds / 1000} seconds.`;
  }
  return `The server could not be reached (${errorCode(error)}).`;
}
