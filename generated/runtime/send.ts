import { ApiError, inputError, withCall } from "./apiError.js";
import type { Call } from "./call.js";
import type { ApiClient } from "./client.js";
import { composeRequest } from "./composeRequest.js";
import { withExchange } from "./exchange.js";
import { watchInterruption } from "./interruption.js";
import { observeExchange } from "./observeExchange.js";
import type { OperationDescription, OperationInput } from "./operation.js";
import type { CallOptions } from "./options.js";
import { hasNoBody, responseBody } from "./responseBody.js";
import type { BodyReading } from "./responseBody.js";
import type { StreamSource } from "./stream.js";
import { withoutUrls } from "./withoutUrls.js";

/**
 * Calls an operation and gives back its result: a success exactly where `response.ok`. Every generated function is this
 * one call.
 *
 * @throws {@link ApiError} of every kind but `http`, and what a middleware throws.
 */
export async function send<Result>(
  client: ApiClient,
  operation: OperationDescription,
  input: OperationInput = {},
  options: CallOptions = {},
): Promise<Result> {
  const settings = client.settings();
  const interruption = watchInterruption(options.signal, options.timeout ?? settings.options.timeout);
  const observer = observeExchange(settings.options.middleware ?? [], operation.method);
  const call: Call = { settings, operation, input, options, observer, ...interruption };
  try {
    return (await interruption.guard(() => perform(call))) as Result;
  } catch (error) {
    throw explain(error, call);
  } finally {
    interruption.end();
  }
}

async function perform(call: Call): Promise<unknown> {
  const { settings, operation } = call;
  await settings.transport.request(operation.method, operation.path, await composeRequest(call));
  return resultOf(call);
}

async function resultOf(call: Call): Promise<unknown> {
  const { operation } = call;
  const { request, response } = call.observer.seen();
  // For a mock of `fetch` that returns nothing.
  if (request === undefined || response === undefined) {
    throw new ApiError({ kind: "network", reason: "no answer came: `fetch` gave no response" });
  }
  const exchange = { operation: nameOf(operation), request, response };
  const headers = operation.headers?.decode(response, operation.headers);
  const { ok, status } = response;
  const content = ok
    ? { data: await dataOf(call, exchange) }
    : { error: await responseBody(response, readingOf(call, exchange)) };
  const fields = headers === undefined ? {} : { headers };
  return withExchange({ ok, status, ...content, operation: exchange.operation, ...fields }, exchange);
}

type SeenExchange = Pick<StreamSource, "operation" | "request" | "response">;

function dataOf(call: Call, exchange: SeenExchange): unknown {
  const reading = { ...readingOf(call, exchange), asBytes: call.operation.bytes };
  return streamOf(call, exchange) ?? responseBody(exchange.response, reading);
}

function readingOf({ settings, options }: Call, { request }: SeenExchange): BodyReading {
  return { method: request.method, maxBytes: options.maxBytes ?? settings.options.maxBytes };
}

/** The items of a success that is a stream, which the caller's signal can end as long as it goes on. */
function streamOf(call: Call, exchange: SeenExchange): unknown {
  const { operation, signal, hold, letGo } = call;
  const { stream } = operation;
  const { method, maxBytes } = readingOf(call, exchange);
  if (stream === undefined || hasNoBody(exchange.response, method)) return undefined;
  const items = stream.decode({ ...exchange, signal, maxBytes, onEnd: letGo }, stream);
  if (items !== undefined) hold();
  return items;
}

function nameOf({ method, path }: OperationDescription): string {
  return `${method} ${path}`;
}

/** Adds to an error what is known of the call. What is thrown before there is a request is the input's fault. */
function explain(error: unknown, { operation, observer, signal }: Call): unknown {
  const { request, response } = observer.seen();
  const call = { operation: nameOf(operation), request, response };
  if (signal.aborted) return withCall(signal.reason as ApiError, call);
  if (error instanceof ApiError) return withCall(error, call);
  return request === undefined ? withCall(inputError("the request cannot be made", withoutUrls(error)), call) : error;
}
