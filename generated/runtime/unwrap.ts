import { ApiError } from "./apiError.js";
import type { Failure, Success } from "./result.js";

/**
 * The data of a result, or an {@link ApiError} of kind `http` with status, body, request and response.
 *
 * @example
 * const thing = await unwrap(getThing(client, { path: { thingId } }));
 */
export async function unwrap<Result extends Success<number, unknown> | Failure<number, unknown>>(
  result: Result | Promise<Result>,
): Promise<Extract<Result, { readonly ok: true }>["data"]> {
  const settled: Success<number, unknown> | Failure<number, unknown> = await result;
  if (settled.ok) return settled.data;
  const { request, response, status, error } = settled;
  throw new ApiError({
    kind: "http",
    reason: `the API answered with status ${status}`,
    operation: `${request.method} ${new URL(request.url).pathname}`,
    status,
    body: error,
    request,
    response,
  });
}
