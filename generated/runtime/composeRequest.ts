import { inputError } from "./apiError.js";
import { baseUrlOf } from "./baseUrl.js";
import type { Call } from "./call.js";
import { applyCredentials } from "./credentials.js";
import type { AppliedCredentials } from "./credentials.js";
import { deliveryOf } from "./delivery.js";
import { applyFields, recordOf } from "./headerFields.js";
import type { OperationDescription, OperationInput } from "./operation.js";
import { isReplayable, requestBody } from "./requestBody.js";
import { requestHeaders } from "./requestHeaders.js";
import { requestTarget } from "./requestTarget.js";
import { chooseSecurity } from "./security.js";
import type { TransportRequest } from "./transport.js";

/**
 * Writes all parts of a request, so that what cannot be sent is refused before anything is.
 *
 * @throws {@link ApiError} of kind `input` or `auth`.
 */
export async function composeRequest(call: Call): Promise<TransportRequest> {
  const { settings, operation, input, options } = call;
  const baseUrl = baseUrlOf({ ...settings, operation, ofClient: settings.options, ofCall: options });
  const target = requestTarget(operation, input);
  const { payload, contentType } = requestBody(operation.body, input.body);
  refuseBodyOfGet(operation, payload);
  const credentials = await credentialsOf(call);
  const fields = { ofClient: settings.options.headers, ofCall: options.headers };
  const headers = requestHeaders({ operation, input, credentials, contentType, ...fields });
  return {
    baseUrl,
    params: paramsOf(input),
    // The template stands at the end; the base URL keeps its braces.
    pathSerializer: (url) => url.slice(0, url.length - operation.path.length) + target.path,
    querySerializer: () => [target.query, ...credentials.query].filter((part) => part !== "").join("&"),
    body: payload,
    bodySerializer: () => payload,
    // Null takes away the type that the transport would give every body.
    headers: { "content-type": null, ...recordOf(headers) },
    middleware: call.observer.middleware,
    fetch: deliveryOf(call, payload),
    parseAs: "stream",
    signal: call.signal,
    ...(isReplayable(payload) ? {} : { duplex: "half" }),
  };
}

/** `fetch` has no way to send one. */
function refuseBodyOfGet({ method }: OperationDescription, payload: unknown): void {
  if (payload === undefined || !/^(?:GET|HEAD)$/i.test(method)) return;
  throw inputError(`a ${method} request cannot have a body`);
}

function credentialsOf({ settings, operation, options }: Call): Promise<AppliedCredentials> {
  const given = new Headers();
  applyFields(given, settings.options.headers);
  applyFields(given, options.headers);
  const sources = { description: settings.description, auth: settings.options.auth, given };
  return applyCredentials(chooseSecurity(operation, sources), sources);
}

/** As middleware sees them. Without the header group, which the transport would write once more, in its own way. */
function paramsOf({ path, query, cookie }: OperationInput): TransportRequest["params"] {
  return { path: { ...path }, query: { ...query }, cookie: { ...cookie } };
}
