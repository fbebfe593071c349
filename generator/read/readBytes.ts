import { createReadStream } from "node:fs";
import type { DiagnosticCode } from "../diagnostics/catalogue.js";

export type ByteResult =
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array;
      /** The URL that gave them, where it is not the one that was asked for. */
      readonly retrievedFrom?: string;
    }
  | {
      readonly kind: "failed";
      readonly code: DiagnosticCode;
      readonly message: string;
      /** What the server answered with, where one did. */
      readonly status?: number;
    };

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
}

/** More redirects than this lead nowhere. */
const maximumRedirects = 5;

/** Fetches a URL. No credential is ever sent along, to whatever origin. Never throws for what a server does. */
export async function fetchBytes(start: string, { limits = defaultLimits, admits }: FetchRules): Promise<ByteResult> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let location = start;
  for (let hops = 0; hops <= maximumRedirects; hops += 1) {
    const refusal = refuseUrl(location, admits);
    if (refusal !== undefined) return refusal;
    const result = await fetchOnce(location, { limits, signal });
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

async function fetchOnce(
  url: string,
  { limits, signal }: { readonly limits: ByteLimits; readonly signal: AbortSignal },
): Promise<ByteResult | Redirect> {
  try {
    const headers = { accept: "application/json, application/yaml, text/yaml, */*;q=0.5" };
    const response = await fetch(url, { headers, signal, redirect: "manual" });
    if (response.ok) return await collectBytes((response.body as AsyncIterable<Uint8Array> | null) ?? noChunks, limits);
    await response.body?.cancel();
    const target = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && target !== null && URL.canParse(target, url)) {
      return { kind: "redirect", location: target };
    }
    const message = `The server answered with status ${response.status}.`;
    return { kind: "failed", code: "read/unreachable", message, status: response.status };
  } catch (error) {
    return { kind: "failed", code: "read/unreachable", message: describeFailure(error, limits) };
  }
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
