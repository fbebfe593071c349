import { withExchange } from "./exchange.js";

/**
 * What went wrong.
 *
 * - `http`: the API answered with a failure ({@link unwrap} throws it; functions give it back as a result).
 * - `network`: no answer, or an answer that broke off.
 * - `timeout`: the call took longer than `timeout` allows.
 * - `abort`: the caller's `signal` ended the call.
 * - `decode`: the body of the answer is not what its `Content-Type` says, or was read before.
 * - `auth`: a credential is missing or cannot be sent. Nothing was sent.
 * - `input`: an argument or a setting cannot be sent. Nothing was sent.
 */
export type ApiErrorKind = "http" | "network" | "timeout" | "abort" | "decode" | "auth" | "input";

/** What an {@link ApiError} is made of. */
export interface ApiErrorDetails {
  readonly kind: ApiErrorKind;
  /** What went wrong, in words. Never holds a credential or an argument. */
  readonly reason: string;
  /** The call, as method and path: `GET /things/{thingId}`. */
  readonly operation?: string | undefined;
  readonly status?: number | undefined;
  /** The decoded body; where it could not be decoded, its text. */
  readonly body?: unknown;
  readonly request?: Request | undefined;
  readonly response?: Response | undefined;
  /** The error behind this one. What the platform throws has URLs cut down to their origin. */
  readonly cause?: unknown;
}

/** The one error that leaves this package by itself: every call rejects with it or with what a middleware threw. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  /** What went wrong, without the name of the call. */
  readonly reason: string;
  /** The call, as method and path: `GET /things/{thingId}`. */
  readonly operation: string | undefined;
  /** The status of the answer, where there was one. */
  readonly status: number | undefined;
  /** The decoded body; where it could not be decoded, its text. */
  readonly body: unknown;
  /** What was sent. Holds credentials, so it is left out when the error is printed. */
  declare readonly request: Request | undefined;
  /** What came back, its body already read. Left out when the error is printed. */
  declare readonly response: Response | undefined;

  constructor(details: ApiErrorDetails) {
    const { kind, reason, operation, status, body, request, response } = details;
    super(
      operation === undefined ? reason : `${operation}: ${reason}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.name = "ApiError";
    this.kind = kind;
    this.reason = reason;
    this.operation = operation;
    this.status = status ?? response?.status;
    this.body = body;
    withExchange(this, { request, response });
  }
}

/** The same error with more known of the call: nothing that it already knows is replaced. */
export function withCall(error: ApiError, call: Pick<ApiErrorDetails, "operation" | "request" | "response">): ApiError {
  return new ApiError({
    kind: error.kind,
    reason: error.reason,
    status: error.status,
    body: error.body,
    cause: error.cause,
    operation: error.operation ?? call.operation,
    request: error.request ?? call.request,
    response: error.response ?? call.response,
  });
}

/** An argument or a setting that cannot be sent. */
export function inputError(reason: string, cause?: unknown): ApiError {
  return new ApiError({ kind: "input", reason, cause });
}
