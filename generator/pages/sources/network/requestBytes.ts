import { setTimeout as pause } from "node:timers/promises";
import type { AdmitUrl } from "../../../read/admitUrl.js";
import { fetchBytes } from "../../../read/fetchBytes.js";
import type { ByteResult } from "../../../read/readFileBytes.js";
import type { ReadingLimits } from "../reading/options.js";
import type { CachedResponse } from "./pageCache.js";

/** What holds for all requests of a run. */
export interface RequestRules {
  readonly admits: AdmitUrl;
  readonly limits: ReadingLimits;
  readonly signal: AbortSignal | undefined;
  /** Whether there is no time left for another request. */
  readonly isOver: () => boolean;
}

/** Statuses that may be gone the next time: too many requests, and what gateways say of servers behind them. */
export const passingStatuses: ReadonlySet<number | undefined> = new Set([408, 425, 429, 502, 503, 504]);

/** Pages may come as anything. What a server has as Markdown is requested by its own URL, never by this header. */
const accept = "application/json, application/yaml, text/yaml, text/markdown;q=0.9, */*;q=0.8";

/**
 * Requests a URL, again where it failed for a moment, and conditionally where an earlier response is known.
 *
 * @throws the reason of the signal, where that ended it
 */
export async function requestBytes(
  url: string,
  known: CachedResponse | undefined,
  rules: RequestRules,
): Promise<ByteResult> {
  const { limits, admits, signal, isOver } = rules;
  const options = {
    limits: { bytes: limits.bytesOfPage, milliseconds: limits.requestTime },
    admits,
    signal,
    headers: { accept, ...conditionsOf(known) },
  };
  for (let attempt = 0; ; attempt += 1) {
    const result = await fetchBytes(url, options);
    signal?.throwIfAborted();
    if (attempt >= limits.retries || !isPassing(result) || isOver()) return result;
    const wait = pauseBefore(attempt, result.retryAfter, limits);
    if (wait > limits.longestPause) return result;
    await pause(wait, undefined, { signal });
  }
}

type Failure = Extract<ByteResult, { readonly kind: "failed" }>;

/** Without a status the server was not reached, or was too slow. */
function isPassing(result: ByteResult): result is Failure {
  if (result.kind !== "failed" || result.code !== "read/unreachable") return false;
  return result.status === undefined || passingStatuses.has(result.status);
}

/** In milliseconds. */
function pauseBefore(attempt: number, retryAfter: string | undefined, { retryDelay }: ReadingLimits): number {
  const own = retryDelay * 2 ** attempt;
  if (retryAfter === undefined) return own;
  const asked = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(asked) ? own : Math.max(own, asked);
}

/** RFC 9110 §13.1: the tag where there is one, else the date. */
function conditionsOf(known: CachedResponse | undefined): Readonly<Record<string, string>> {
  if (known?.status !== 200) return {};
  if (known.etag !== undefined) return { "if-none-match": known.etag };
  return known.lastModified === undefined ? {} : { "if-modified-since": known.lastModified };
}
