import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  ClientErrorStatus,
  ErrorStatus,
  Failure,
  FailureExcept,
  OperationDescription,
  ServerErrorStatus,
  Success,
  SuccessStatus,
  Undocumented,
} from "../../runtime/index.js";
import type { ResponsesClient } from "../client.js";
import type { Data, Problem } from "../schemas.js";

/** What {@link single} takes. */
export interface SingleInput {
  readonly query?: never;
}

/** What {@link single} gives back. */
export type SingleResult =
  | Success<200, Data>
  | Success<202, unknown>
  | Failure<404 | 409 | 422, Problem>
  | Undocumented<200 | 202 | 404 | 409 | 422>;

const singleOperation: OperationDescription = {
  method: "GET",
  path: "/single",
  accept: "application/json, application/problem+json",
};

/** `GET /single` */
export function single(client: ResponsesClient, input?: SingleInput, options?: CallOptions): Promise<SingleResult> {
  return send<SingleResult>(client, singleOperation, input, options);
}

/** What {@link classes} takes. */
export interface ClassesInput {
  readonly query?: never;
}

/** What {@link classes} gives back. */
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
export function classes(client: ResponsesClient, input?: ClassesInput, options?: CallOptions): Promise<ClassesResult> {
  return send<ClassesResult>(client, classesOperation, input, options);
}

/** What {@link withDefault} takes. */
export interface WithDefaultInput {
  readonly query?: never;
}

/** What {@link withDefault} gives back. */
export type WithDefaultResult = Success<200, Data> | Failure<ErrorStatus, Problem>;

const withDefaultOperation: OperationDescription = {
  method: "GET",
  path: "/default",
  accept: "application/json",
};

/** `GET /default` */
export function withDefault(
  client: ResponsesClient,
  input?: WithDefaultInput,
  options?: CallOptions,
): Promise<WithDefaultResult> {
  return send<WithDefaultResult>(client, withDefaultOperation, input, options);
}

/** What {@link onlyDefault} takes. */
export interface OnlyDefaultInput {
  readonly query?: never;
}

/** What {@link onlyDefault} gives back. */
export type OnlyDefaultResult = Success<SuccessStatus, Problem> | Failure<ErrorStatus, Problem>;

const onlyDefaultOperation: OperationDescription = {
  method: "DELETE",
  path: "/only-default",
  accept: "application/json",
};

/** `DELETE /only-default` */
export function onlyDefault(
  client: ResponsesClient,
  input?: OnlyDefaultInput,
  options?: CallOptions,
): Promise<OnlyDefaultResult> {
  return send<OnlyDefaultResult>(client, onlyDefaultOperation, input, options);
}

/** What {@link file} takes. */
export interface FileInput {
  readonly query?: never;
}

/** What {@link file} gives back. */
export type FileResult = Success<200, Blob> | Failure<304, unknown> | Undocumented<200 | 304>;

const fileOperation: OperationDescription = {
  method: "GET",
  path: "/file",
  accept: "application/pdf",
  bytes: true,
};

/** `GET /file` */
export function file(client: ResponsesClient, input?: FileInput, options?: CallOptions): Promise<FileResult> {
  return send<FileResult>(client, fileOperation, input, options);
}

/** What {@link either} takes. */
export interface EitherInput {
  readonly query?: never;
}

/** What {@link either} gives back. */
export type EitherResult = Success<200, Data> | Undocumented<200>;

const eitherOperation: OperationDescription = {
  method: "GET",
  path: "/either",
  accept: "application/json",
};

/** `GET /either` */
export function either(client: ResponsesClient, input?: EitherInput, options?: CallOptions): Promise<EitherResult> {
  return send<EitherResult>(client, eitherOperation, input, options);
}
