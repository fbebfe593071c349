import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  ClientErrorStatus,
  ErrorStatus,
  Failure,
  FailureExcept,
  NoInput,
  OperationDescription,
  ServerErrorStatus,
  Success,
  SuccessStatus,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { ResponsesClient } from "../client.js";
import type { Data, Problem } from "../schemas.js";

/** Input of {@link single}. */
export type SingleInput = NoInput;

/**
 * Result of {@link single}.
 *
 * - 200: Data.
 * - 202: Later.
 * - 404: Nothing there.
 * - 409: Conflict.
 * - 422: Invalid.
 */
export type SingleResult =
  | Success<200, Data>
  | Success<202, unknown>
  | UndocumentedSuccess<200 | 202, unknown>
  | Failure<404 | 409 | 422, Problem>
  | Undocumented<404 | 409 | 422>;

const singleOperation: OperationDescription = {
  method: "GET",
  path: "/single",
  accept: "application/json, application/problem+json",
};

/** `GET /single` */
export function single(client: ResponsesClient, input?: NoInput, options?: CallOptions): Promise<SingleResult> {
  return send<SingleResult>(client, singleOperation, input, options);
}

/** Input of {@link classes}. */
export type ClassesInput = NoInput;

/**
 * Result of {@link classes}.
 *
 * - 404: Nothing there.
 * - 2XX: Data.
 * - 4XX: Problem.
 * - 5XX: Trouble.
 */
export type ClassesResult =
  | Success<SuccessStatus, Data>
  | Failure<404, Problem>
  | FailureExcept<ClientErrorStatus, 404, Problem>
  | Failure<ServerErrorStatus, string>
  | Undocumented<404 | ClientErrorStatus | ServerErrorStatus>;

const classesOperation: OperationDescription = {
  method: "GET",
  path: "/classes",
  accept: "application/json, application/problem+json, text/plain",
};

/** `GET /classes` */
export function classes(client: ResponsesClient, input?: NoInput, options?: CallOptions): Promise<ClassesResult> {
  return send<ClassesResult>(client, classesOperation, input, options);
}

/** Input of {@link withDefault}. */
export type WithDefaultInput = NoInput;

/**
 * Result of {@link withDefault}.
 *
 * - 200: Data.
 * - default: Problem.
 */
export type WithDefaultResult = Success<200, Data> | UndocumentedSuccess<200, Data> | Failure<ErrorStatus, Problem>;

const withDefaultOperation: OperationDescription = {
  method: "GET",
  path: "/default",
  accept: "application/json",
};

/** `GET /default` */
export function withDefault(
  client: ResponsesClient,
  input?: NoInput,
  options?: CallOptions,
): Promise<WithDefaultResult> {
  return send<WithDefaultResult>(client, withDefaultOperation, input, options);
}

/** Input of {@link onlyDefault}. */
export type OnlyDefaultInput = NoInput;

/**
 * Result of {@link onlyDefault}.
 *
 * - default: Whatever it is.
 */
export type OnlyDefaultResult = Success<SuccessStatus, Problem> | Failure<ErrorStatus, Problem>;

const onlyDefaultOperation: OperationDescription = {
  method: "DELETE",
  path: "/only-default",
  accept: "application/json",
};

/** `DELETE /only-default` */
export function onlyDefault(
  client: ResponsesClient,
  input?: NoInput,
  options?: CallOptions,
): Promise<OnlyDefaultResult> {
  return send<OnlyDefaultResult>(client, onlyDefaultOperation, input, options);
}

/** Input of {@link file}. */
export type FileInput = NoInput;

/**
 * Result of {@link file}.
 *
 * - 200: Bytes.
 * - 304: You have it already.
 */
export type FileResult =
  Success<200, Blob> | UndocumentedSuccess<200, Blob> | Failure<304, unknown> | Undocumented<304>;

const fileOperation: OperationDescription = {
  method: "GET",
  path: "/file",
  accept: "application/pdf",
  bytes: true,
};

/** `GET /file` */
export function file(client: ResponsesClient, input?: NoInput, options?: CallOptions): Promise<FileResult> {
  return send<FileResult>(client, fileOperation, input, options);
}

/** Input of {@link either}. */
export type EitherInput = NoInput;

/**
 * Result of {@link either}.
 *
 * - 200: As you like it.
 */
export type EitherResult = Success<200, Data> | UndocumentedSuccess<200, Data> | Undocumented;

const eitherOperation: OperationDescription = {
  method: "GET",
  path: "/either",
  accept: "application/json",
};

/** `GET /either` */
export function either(client: ResponsesClient, input?: NoInput, options?: CallOptions): Promise<EitherResult> {
  return send<EitherResult>(client, eitherOperation, input, options);
}
