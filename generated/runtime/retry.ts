import { ApiError } from "./apiError.js";
import { wait } from "./interruption.js";

/** How failed attempts are repeated. */
export interface RetryOptions {
  /** How many attempts follow the first. */
  readonly limit: number;
  /** The methods that may be repeated. Default: GET, HEAD, OPTIONS, PUT, DELETE and QUERY, which are idempotent. */
  readonly methods?: readonly string[] | undefined;
  /** The statuses that are worth another attempt. Default: 408, 429, 502, 503, 504. */
  readonly statuses?: readonly number[] | undefined;
  /**
   * The longest wait before the attempt of this number, counted from 1, in milliseconds; the wait itself is a random
   * part of it. Default: 500, doubled each time, up to 8000. A `Retry-After` of the answer goes before it.
   */
  readonly backoff?: ((attempt: number) => number) | undefined;
}

/** One way to send a request, and what may end it. */
export interface Attempt {
  readonly send: (request: Request) => Promise<Response>;
  readonly signal: AbortSignal;
}

const METHODS = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "QUERY"];
const STATUSES = [408, 429, 502, 503, 504];

/** No answer makes a call wait longer than this many milliseconds. */
const LONGEST_RETRY_AFTER = 60_000;

/** Sends a request until it succeeds, fails for good or has used up its attempts. */
export async function sendWithRetry(
  request: Request,
  retry: number | RetryOptions | undefined,
  attempt: Attempt,
): Promise<Response> {
  const options = typeof retry === "object" ? retry : { limit: retry ?? 0 };
  const limit = mayRepeat(request, options) ? options.limit : 0;
  for (let count = 1; count <= limit; count++) {
    const response = await attempt.send(request.clone()).catch(unlessFinal);
    if (response !== undefined && !isWorthAnother(response, options)) return response;
    void response?.body?.cancel().catch(() => undefined);
    await wait(retryAfter(response) ?? Math.random() * longestWait(count, options), attempt.signal);
  }
  return attempt.send(request);
}

/** A response that must not be followed or read would be the same the next time. */
function unlessFinal(error: unknown): undefined {
  if (error instanceof ApiError && error.response !== undefined) throw error;
}

function mayRepeat({ method }: Request, { methods = METHODS }: RetryOptions): boolean {
  return methods.includes(method);
}

function isWorthAnother({ status }: Response, { statuses = STATUSES }: RetryOptions): boolean {
  return statuses.includes(status);
}

function longestWait(count: number, { backoff }: RetryOptions): number {
  return backoff?.(count) ?? Math.min(8000, 500 * 2 ** (count - 1));
}

/** The wait that an answer asks for, in milliseconds (RFC 9110 §10.2.3): seconds or a date. */
function retryAfter(response: Response | undefined): number | undefined {
  const value = response?.headers.get("Retry-After")?.trim() ?? "";
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.min(Math.max(milliseconds, 0), LONGEST_RETRY_AFTER);
}
