export { ApiError } from "./apiError.js";
export type { ApiErrorDetails, ApiErrorKind } from "./apiError.js";
export { createApiClient } from "./client.js";
export type { ApiClient, ClientSettings } from "./client.js";
export { decodeEventData, decodeEvents } from "./eventStream.js";
export type { EventStream, ServerSentEvent } from "./eventStream.js";
export type { HeaderFields, HeaderValue } from "./headerFields.js";
export { decodeJsonLines, decodeJsonSequence } from "./jsonItems.js";
export type { Middleware, MiddlewareContext } from "./middleware.js";
export type {
  ApiDescription,
  BodyDescription,
  FieldEncoding,
  NoInput,
  OperationDescription,
  OperationInput,
  ParameterDescription,
  SecuritySchemeDescription,
  ServerDescription,
} from "./operation.js";
export type {
  ApiClientOptions,
  BasicCredential,
  CallOptions,
  ClientOptions,
  CredentialSource,
  ServerChoice,
  TransportOptions,
} from "./options.js";
export { decodeHeaders } from "./responseHeaders.js";
export type {
  ClientErrorStatus,
  ErrorStatus,
  Failure,
  FailureExcept,
  RedirectStatus,
  ServerErrorStatus,
  Success,
  SuccessStatus,
  Undocumented,
  UndocumentedSuccess,
  WithHeaders,
} from "./result.js";
export type { RetryOptions } from "./retry.js";
export { send } from "./send.js";
export { encodeJsonLines, encodeJsonSequence } from "./streamBody.js";
export type { BodyItems } from "./streamBody.js";
export { unwrap } from "./unwrap.js";
export type { WithoutKeys } from "./withoutKeys.js";
export type { WithRequired } from "./withRequired.js";
