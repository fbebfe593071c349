import { ApiError, inputError, withCall } from "./apiError.js";
import { baseUrlOf } from "./baseUrl.js";
import type { ApiClient, ClientSettings } from "./client.js";
import { applyCredentials } from "./credentials.js";
import type { AppliedCredentials } from "./credentials.js";
import { applyFields } from "./headerFields.js";
import { watchInterruption } from "./interruption.js";
import { observeExchange } from "./observeExchange.js";
import type { Observer } from "./observeExchange.js";
import type { Operation, OperationInput } from "./operation.js";
import type { CallOptions } from "./options.js";
import { requestBody } from "./requestBody.js";
import { requestHeaders } from "./requestHeaders.js";
import { requestTarget } from "./requestTarget.js";
import { responseBody } from "./responseBody.js";
import { sendWithRetry } from "./retry.js";
import { chooseSecurity } from "./security.js";
import type { TransportRequest } from "./transport.js";

/** All that one call is made of. */
interface Call {
  readonly settings: ClientSettings;
  readonly operation: Operation;
  readonly input: OperationInput;
  readonly options: CallOptions;
  readonly observer: Observer;
  readonly signal: AbortSignal;
}

/**
 * Calls an operation and gives back its result: a success exactly where `response.ok`. Every generated function is this
 * one call.
 *
 * @throws {@link ApiError} of every kind but `http`, and what a middleware throws.
 */
export async function send<Result>(
  client: ApiClient,
  operation: Operation,
  input: OperationInput = {},
  options: CallOptions = {},
): Promise<Result> {
  const settings = client.settings();
  const interruption = watchInterruption(options.signal, options.timeout ?? settings.options.timeout);
  const observer = observeExchange(settings.options.middleware ?? []);
  const call: Call = { settings, operation, input, options, observer, signal: interruption.signal };
  try {
    return (await interruption.guard(() => perform(call))) as Result;
  } catch (error) {
    throw explain(error, call);
  } finally {
    interruption.end();
  }
}

async function perform(call: Call): Promise<unknown> {
  const request = await transportRequest(call);
  await call.settings.transport.request(call.operation.method, call.operation.path, request);
  return resultOf(call.observer);
}

async function resultOf(observer: Observer): Promise<unknown> {
  const { request, response } = observer.seen();
  if (request === undefined || response === undefined) throw new TypeError("the exchange went unseen");
  const content = await responseBody(response, request.method);
  const { ok, status } = response;
  return ok ? { ok, status, data: content, request, response } : { ok, status, error: content, request, response };
}

/** Writes all parts of a request, so that what cannot be sent is refused before anything is. */
async function transportRequest(call: Call): Promise<TransportRequest> {
  const { settings, operation, input, options, observer, signal } = call;
  const baseUrl = baseUrlOf({ ...settings, operation, ofClient: settings.options, ofCall: options });
  const target = requestTarget(operation, input);
  const body = requestBody(operation.body, input.body);
  refuseBodyOfGet(operation, body.payload);
  const credentials = await credentialsOf(call);
  const { contentType } = body;
  const sources = { operation, input, credentials, contentType, ofClient: settings.options.headers };
  const headers = requestHeaders({ ...sources, ofCall: options.headers });
  return {
    baseUrl,
    params: paramsOf(input),
    // The template stands at the end; the base URL keeps its braces.
    pathSerializer: (url) => url.slice(0, url.length - operation.path.length) + target.path,
    querySerializer: () => [target.query, ...credentials.query].filter((part) => part !== "").join("&"),
    body: body.payload,
    bodySerializer: () => body.payload,
    // Null takes away the type that the transport would give every body.
    headers: { "content-type": null, ...Object.fromEntries(headers.entries()) },
    middleware: observer.middleware,
    fetch: (request) => sendWithRetry(request, retryOf(call, body.payload), { send: senderOf(call), signal }),
    parseAs: "stream",
    signal,
    ...(body.payload instanceof ReadableStream ? { duplex: "half" } : {}),
  };
}

/** `fetch` has no way to send one. */
function refuseBodyOfGet({ method }: Operation, payload: unknown): void {
  if (payload !== undefined && /^(?:GET|HEAD)$/i.test(method))
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

/** A stream is gone once it is sent. */
function retryOf({ settings, options }: Call, payload: unknown): CallOptions["retry"] {
  return payload instanceof ReadableStream ? 0 : (options.retry ?? settings.options.retry);
}

function senderOf({ settings, options, signal }: Call): (request: Request) => Promise<Response> {
  const fetch = options.fetch ?? settings.options.fetch ?? ((request: Request) => globalThis.fetch(request));
  return async (request) => {
    signal.throwIfAborted();
    try {
      return await fetch(request);
    } catch (cause) {
      signal.throwIfAborted();
      throw new ApiError({ kind: "network", reason: "no answer came", cause });
    }
  };
}

/** Adds to an error what is known of the call. What is thrown before there is a request is the input's fault. */
function explain(error: unknown, { operation, observer, signal }: Call): unknown {
  const { request, response } = observer.seen();
  const call = { operation: `${operation.method} ${operation.path}`, request, response };
  if (signal.aborted) return withCall(signal.reason as ApiError, call);
  if (error instanceof ApiError) return withCall(error, call);
  return request === undefined ? withCall(inputError("the request cannot be made", error), call) : error;
}
