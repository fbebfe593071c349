import { createReadStream } from "node:fs";
import type { DiagnosticCode } from "../diagnostics/catalogue.js";

export type ByteResult =
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array;
      /** The URL that gave them, where it is not the one that was asked for. */
      readonly retrievedFrom?: string;
      /** For URLs: what the server says of the bytes. */
      readonly headers?: ContentHeaders;
    }
  | {
      readonly kind: "failed";
      readonly code: DiagnosticCode;
      readonly message: string;
      /** What the server answered with, where one did: 304 where the asker said that it has the bytes already. */
      readonly status?: number;
      /** When the server wants to be asked again: the header `Retry-After` as it is. */
      readonly retryAfter?: string;
    };

/** Headers of an answer, as they are (RFC 9110 §8.3, §8.8). */
export interface ContentHeaders {
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface ByteLimits {
  readonly bytes: number;
  /** For URLs, from the request to the last byte. */
  readonly milliseconds: number;
}

const defaultLimits: ByteLimits = { bytes: 64 * 1024 * 1024, milliseconds: 30_000 };

/** Whether a location is a URL, of any scheme; everything else is a path. */
export function isUrl(location: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(location);
}

/** Reads a file, or fetches a URL that the user gave. Never throws for what the system or a server does. */
export async function readBytes(location: string, limits = defaultLimits): Promise<ByteResult> {
  return isUrl(location) ? fetchBytes(location, { limits, admits: () => true }) : readFileBytes(location, limits);
}

/** How a URL is fetched. */
export interface FetchRules {
  readonly limits?: ByteLimits;
  /** Asked before each request, those that follow a redirect included. */
  readonly admits: (url: URL) => boolean;
  /** Sent with each request, in lower case; they overrule our own. */
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

/** Fetches a URL. No credential is ever sent along, to whatever origin. Never throws for what a server does. */
export async function fetchBytes(
  start: string,
  { limits = defaultLimits, admits, headers, signal: stop }: FetchRules,
): Promise<ByteResult> {
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const signal = stop === undefined ? timeout : AbortSignal.any([timeout, stop]);
  let location = start;
  for (let hops = 0; hops <= maximumRedirects; hops += 1) {
    const refusal = refuseUrl(location, admits);
    if (refusal !== undefined) return refusal;
    const result = await fetchOnce(location, { limits, signal, headers: { ...ownHeaders, ...headers } });
    if (result.kind !== "redirect") return location === start ? result : retrievedFrom(result, location);
    location = new URL(result.location, location).href;
  }
  return { kind: "failed", code: "read/unreachable", message: "The server redirects without end." };
}

function retrievedFrom(result: ByteResult, location: string): ByteResult {
  return result.kind === "bytes" ? { ...result, retrievedFrom: location } : result;
}

function refuseUrl(location: string, admits: FetchRules["admits"]): ByteResult | undefined {
  if (!URL.canParse(location)) return { kind: "failed", code: "read/not-found", message: "This is not a valid URL." };
  const url = new URL(location);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return { kind: "failed", code: "read/not-found", message: `Nothing is read from ${url.protocol} URLs.` };
  }
  if (url.username !== "" || url.password !== "") {
    return { kind: "failed", code: "read/url-credentials", message: "The URL holds a user name or a password." };
  }
  if (admits(url)) return undefined;
  return {
    kind: "failed",
    code: "reference/external",
    message: `The server redirects to ${url.origin}, which is not allowed.`,
  };
}

async function readFileBytes(path: string, limits: ByteLimits): Promise<ByteResult> {
  try {
    return await collectBytes(createReadStream(path) as AsyncIterable<Uint8Array>, limits);
  } catch (error) {
    const code = errorCode(error);
    const sentence = fileSentences.get(code) ?? `The file cannot be read (${code}).`;
    return { kind: "failed", code: "read/not-found", message: sentence };
  }
}

const fileSentences: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "There is no such file."],
  ["ENOTDIR", "There is no such file: a part of the path is not a folder."],
  ["EISDIR", "This is a folder, not a file."],
  ["EACCES", "There is no permission to read this file."],
]);

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

/** The code of a system error, also where `fetch` has wrapped it; else what the error says. */
function errorCode(error: unknown): string {
  const { code, cause, message } = Object(error) as {
    readonly code?: unknown;
    readonly cause?: unknown;
    readonly message?: unknown;
  };
  if (typeof code === "string") return code;
  if (typeof cause === "object" && cause !== null) return errorCode(cause);
  return typeof message === "string" ? message : "unknown error";
}

const noChunks: readonly Uint8Array[] = [];

async function collectBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: ByteLimits,
): Promise<ByteResult> {
  const collected: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limits.bytes) {
      const message = `The source is larger than ${limits.bytes / 1024 / 1024} MiB.`;
      return { kind: "failed", code: "read/too-large", message };
    }
    collected.push(chunk);
  }
  return { kind: "bytes", bytes: Buffer.concat(collected) };
}
