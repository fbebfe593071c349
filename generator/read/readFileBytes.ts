import { createReadStream } from "node:fs";
import type { DiagnosticCode } from "../diagnostics/catalogue.js";

export type ByteResult =
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array;
      /** The URL that gave them, where redirects led to another one. */
      readonly retrievedFrom?: string;
      /** For URLs: what the server says about the bytes. */
      readonly headers?: ContentHeaders;
    }
  | {
      readonly kind: "failed";
      readonly code: DiagnosticCode;
      readonly message: string;
      /** The status of the response, where there was one: 304 where the request said that the bytes are known. */
      readonly status?: number;
      /** The header `Retry-After` as it is. */
      readonly retryAfter?: string;
    };

/** Headers of a response, as they are (RFC 9110 §8.3, §8.8). */
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

/** For one document that the user named. */
export const defaultLimits: ByteLimits = { bytes: 64 * 1024 * 1024, milliseconds: 30_000 };

/** Whether a location is a URL, of any scheme; everything else is a path. */
export function isUrl(location: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(location);
}

/** Reads a file. Never throws for what the system does. */
export async function readFileBytes(path: string, limits = defaultLimits): Promise<ByteResult> {
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

/** The code of a system error, also where `fetch` has wrapped it; else what the error says. */
export function errorCode(error: unknown): string {
  const { code, cause, message } = Object(error) as {
    readonly code?: unknown;
    readonly cause?: unknown;
    readonly message?: unknown;
  };
  if (typeof code === "string") return code;
  if (typeof cause === "object" && cause !== null) return errorCode(cause);
  return typeof message === "string" ? message : "unknown error";
}

/** Reads all chunks, up to a limit. */
export async function collectBytes(
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
