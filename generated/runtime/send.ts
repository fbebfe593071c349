import { ApiError, inputError, withCall } from "./apiError.js";
import type { Call } from "./call.js";
import type { ApiClient } from "./client.js";
import { composeRequest } from "./composeRequest.js";
import { watchInterruption } from "./interruption.js";
import { observeExchange } from "./observeExchange.js";
import type { Operation, OperationInput } from "./operation.js";
import type { CallOptions } from "./options.js";
import { responseBody } from "./responseBody.js";

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
  const { settings, operation } = call;
  await settings.transport.request(operation.method, operation.path, await composeRequest(call));
  return resultOf(call);
}

async function resultOf({ operation, observer }: Call): Promise<unknown> {
  const { request, response } = observer.seen();
  // A stand-in for `fetch`, in a test say, that forgot to answer.
  if (request === undefined || response === undefined) {
    throw new ApiError({ kind: "network", reason: "no answer came: `fetch` gave no response" });
  }
  const content = await responseBody(response, request.method);
  const { ok, status } = response;
  const answer = { operation: nameOf(operation), request, response };
  return ok ? { ok, status, data: content, ...answer } : { ok, status, error: content, ...answer };
}

function nameOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

/** Adds to an error what is known of the call. What is thrown before there is a request is the input's fault. */
function explain(error: unknown, { operation, observer, signal }: Call): unknown {
  const { request, response } = observer.seen();
  const call = { operation: nameOf(operation), request, response };
  if (signal.aborted) return withCall(signal.reason as ApiError, call);
  if (error instanceof ApiError) return withCall(error, call);
  return request === undefined ? withCall(inputError("the request cannot be made", error), call) : error;
}
